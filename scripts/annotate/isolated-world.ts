import type { CDPSession } from '@playwright/test';

/** Asks what our content scripts show to a debugger in a page. */
export interface IsolatedWorld {
  /** The view a content script left, or undefined while there is none. */
  view<View>(name: 'gate' | 'reader' | 'times'): Promise<View | undefined>;
}

/** Follows the isolated worlds of an extension in the top frame of the page a debugger session is attached to. */
export async function followIsolatedWorld(session: CDPSession, extension: string): Promise<IsolatedWorld> {
  let context: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: { id, origin, auxData } }) => {
    const top = (auxData as { frameId?: string } | undefined)?.frameId === frame;
    if (origin === `chrome-extension://${extension}` && top) context = id;
  });
  session.on('Runtime.executionContextsCleared', () => {
    context = undefined;
  });
  const { frameTree } = await session.send('Page.getFrameTree');
  const frame = frameTree.frame.id;
  await session.send('Runtime.enable');
  return {
    async view<View>(name: 'gate' | 'reader' | 'times') {
      if (context === undefined) return undefined;
      const expression = `globalThis[Symbol.for('sidelight.${name}.view')]?.()`;
      const { result } = await session
        .send('Runtime.evaluate', { contextId: context, expression, returnByValue: true })
        .catch(() => ({ result: { value: undefined } }));
      return result.value as View | undefined;
    },
  };
}
