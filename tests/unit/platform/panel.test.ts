import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showInPanel } from '../../../lib/platform/panel.ts';

/** What the browser was asked to do, in order. */
const done: string[] = [];
const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('wxt/browser', () => fake);

const noted =
  (what: string, fails = false) =>
  async (data: object = {}): Promise<void> => {
    done.push(`${what} ${JSON.stringify(data)}`);
    if (fails) throw new Error('may only be called from a user input handler');
  };

const common = {
  windows: { WINDOW_ID_CURRENT: -2 },
  runtime: { getURL: (path: string) => `ext:/${path}` },
  tabs: { create: noted('tab') },
  storage: { session: { set: noted('set'), remove: async () => undefined } },
};

const browsers = {
  chrome: { ...common, sidePanel: { open: noted('open') } },
  'chrome without the reader’s action': { ...common, sidePanel: { open: noted('open', true) } },
  firefox: { ...common, sidebarAction: { open: noted('open'), isOpen: async () => true } },
  'firefox, asked by a page': { ...common, sidebarAction: { open: noted('open', true), isOpen: async () => false } },
  'firefox, asked by a page, its sidebar open': {
    ...common,
    sidebarAction: { open: noted('open', true), isOpen: async () => true },
  },
};

const cases: { where: keyof typeof browsers; does: string[] }[] = [
  { where: 'chrome', does: ['open {"windowId":7}', 'set {"panel":{"window":7,"show":"p/t"}}'] },
  {
    where: 'chrome without the reader’s action',
    does: [
      'open {"windowId":7}',
      'set {"panel":{"window":7,"show":"p/t"}}',
      'tab {"url":"ext://sidepanel.html#p/t","openerTabId":3}',
    ],
  },
  { where: 'firefox', does: ['open {}', 'set {"panel":{"window":7,"show":"p/t"}}'] },
  {
    where: 'firefox, asked by a page',
    does: [
      'open {}',
      'set {"panel":{"window":7,"show":"p/t"}}',
      'tab {"url":"ext://sidepanel.html#p/t","openerTabId":3}',
    ],
  },
  {
    where: 'firefox, asked by a page, its sidebar open',
    does: ['open {}', 'set {"panel":{"window":7,"show":"p/t"}}'],
  },
];

describe('showing a topic in the panel', () => {
  beforeEach(() => {
    done.length = 0;
  });

  it.each(cases)('$where: opens the panel, or a tab where that is refused', async ({ where, does }) => {
    fake.browser = browsers[where];
    await showInPanel({ id: 3, windowId: 7 }, { show: 'p/t' });
    expect(done).toEqual(does);
  });

  it('opens before it waits for what is to be shown', () => {
    fake.browser = browsers.chrome;
    void showInPanel({ windowId: 7 }, new Promise(() => undefined));
    expect(done).toEqual(['open {"windowId":7}']);
  });
});
