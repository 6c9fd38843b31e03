import type { Page } from 'puppeteer-core';
import { type Bidi, untilSeen } from './bidi.ts';

interface SerialisedNode {
  value?: { shadowRoot?: { sharedId: string } | null };
}

/** Calls a function with the root of the open card, in the page; `undefined` when no card is open. Page scripts cannot
 * enter the card's closed shadow root; the debugger can. */
async function inCard<Result>(
  bidi: Bidi,
  page: Page,
  run: (root: ShadowRoot, word: string) => Result,
  word = '',
): Promise<Awaited<Result> | undefined> {
  const context = await contextOf(bidi, page);
  const { result } = await bidi.send<{ result?: SerialisedNode }>('script.evaluate', {
    expression: `[...document.documentElement.children].find((element) => element.matches(':popover-open'))`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = result?.value?.shadowRoot;
  return root ? bidi.callOn(context, root, run, word) : undefined;
}

/** The text of the open card, spaces folded, or `undefined`. A card that is drawn but not yet shown is inert. */
export function cardText(bidi: Bidi, page: Page): Promise<string | undefined> {
  return inCard(bidi, page, (root) =>
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there.
    root.querySelector<HTMLElement>(':not([inert]) > .card')?.innerText.replace(/\s+/g, ' '),
  );
}

/** Waits until the open card shows a text, and gives all that it shows. */
export function seeInCard(bidi: Bidi, page: Page, part: string): Promise<string> {
  return untilSeen(() => cardText(bidi, page), part);
}

/** Clicks the control of the open card whose name holds `name`, with the pointer. */
export async function clickInCard(bidi: Bidi, page: Page, name: string): Promise<void> {
  const middle = await inCard(bidi, page, middleOfControl, name);
  if (!middle) throw new Error(`The card has no “${name}”.`);
  await page.mouse.move(middle.x, middle.y, { steps: 4 });
  await page.mouse.click(middle.x, middle.y);
}

function middleOfControl(root: ShadowRoot, name: string): { x: number; y: number } | undefined {
  const controls = [...root.querySelectorAll<HTMLElement>('button, a, summary')];
  const control = controls.find((one) => (one.getAttribute('aria-label') ?? one.textContent).includes(name));
  control?.scrollIntoView({ block: 'nearest' });
  const box = control?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function contextOf(bidi: Bidi, page: Page): Promise<string> {
  const found = (await bidi.documents()).filter(({ url }) => url === page.url());
  const last = found.at(-1);
  if (!last) throw new Error(`No tab shows ${page.url()}.`);
  return last.context;
}
