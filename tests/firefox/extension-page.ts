import { type Bidi, until, untilSeen } from './bidi.ts';

/** A page of the extension in a tab. */
export interface ExtensionPage {
  /** Calls a function in the page with JSON arguments. */
  call<Result, Data extends unknown[]>(run: (...data: Data) => Result, ...data: Data): Promise<Awaited<Result>>;
  /** Waits until a text is seen in the page, and gives all that is. */
  see(part: string): Promise<string>;
  /** Clicks the first control whose name holds `name`, waited for. */
  click(name: string): Promise<void>;
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
  /** Gives the first file field files of this machine. */
  chooseFiles(...files: string[]): Promise<void>;
  /** Brings its tab to the front. */
  front(): Promise<void>;
  close(): Promise<void>;
}

/** Firefox tells of no load of such a page, so this waits until something of ours stands in it. */
export async function attachExtensionPage(bidi: Bidi, context: string): Promise<ExtensionPage> {
  const call: ExtensionPage['call'] = (run, ...data) => bidi.call(context, run, data);
  const drawn = () => call(() => document.querySelector('#root > *') !== null).catch(() => false);
  if (!(await until(drawn, Boolean))) throw new Error('The page of the extension stays empty.');
  const press = (...keys: string[]) =>
    bidi.send('input.performActions', {
      context,
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: keys.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  return {
    call,
    see: (part) =>
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there.
      untilSeen(() => call(() => document.body.innerText), part),
    async click(name) {
      const middle = await until(() => call(middleOf, name), Boolean);
      if (!middle) throw new Error(`There is no “${name}”.`);
      await bidi.send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', ...middle },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    async type(text) {
      await press(...text);
    },
    async press(key) {
      await press(KEYS[key] ?? key);
    },
    async chooseFiles(...files) {
      const { nodes } = await bidi.send<{ nodes: { sharedId: string }[] }>('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: 'input[type=file]' },
      });
      await bidi.send('input.setFiles', { context, element: { sharedId: nodes[0]?.sharedId }, files });
    },
    async front() {
      await bidi.send('browsingContext.activate', { context });
    },
    async close() {
      await bidi.send('browsingContext.close', { context });
    },
  };
}

/** Code points that WebDriver gives to keys without a letter. */
const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
  Tab: '\uE004',
};

/** The middle of the first control whose name holds a text, scrolled into view; runs in the page. */
function middleOf(name: string): { x: number; y: number } | null {
  const controls = [
    ...document.querySelectorAll<HTMLElement>('button, a, summary, label, [role=option], [role=switch]'),
  ];
  const control = controls.find((one) => (one.getAttribute('aria-label') ?? one.textContent).includes(name));
  if (!control) return null;
  control.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = control.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}
