import type { CDPSession } from '@playwright/test';
import { awaitMarks } from '../../scripts/inspect/marks.ts';
import { expect, test } from './extension.ts';

/** Number of the world our scripts in a page run in. */
async function worldOf(session: CDPSession, extensionId: string): Promise<number> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin === `chrome-extension://${extensionId}`) worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  return worlds[0] ?? -1;
}

const REFUSED = [
  ['background', 'site.choose', { host: 'stories.localhost', choice: 'never' }],
  ['background', 'tab.read', 1],
  ['relay', 'work.install', 'arms-and-treaties'],
  ['relay', 'work.tidy', undefined],
  ['relay', 'search.find', 'mines'],
  ['relay', 'panel.topic', { topic: 'arms-and-treaties/atacms' }],
  ['relay', 'note.set', { topic: 'arms-and-treaties/atacms', text: 'planted' }],
  ['relay', 'pin.list', undefined],
  ['workroom', 'work.tidy', undefined],
] as const;

test('a page that has taken over its process can ask no more than the reader in it', async ({
  page,
  site,
  extensionId,
}) => {
  await page.goto(site.url('plain.html'));
  await awaitMarks(page);
  const session = await page.context().newCDPSession(page);
  const contextId = await worldOf(session, extensionId);
  const send = async (to: string, name: string, data: unknown): Promise<unknown> => {
    const message = JSON.stringify({ to, name, data });
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `Promise.race([chrome.runtime.sendMessage(${message}).catch((error) => error.message), new Promise((done) => setTimeout(done, 700, 'silence'))])`,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  };
  expect(await send('background', 'reader.titles', ['arms-and-treaties/atacms'])).toMatchObject({
    ok: true,
    value: [{ title: 'ATACMS' }],
  });
  for (const [to, name, data] of REFUSED)
    expect((await send(to, name, data)) ?? {}, `${to} ${name}`).not.toMatchObject({ ok: true });
});
