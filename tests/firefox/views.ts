import { until, untilSeen } from './bidi.ts';
import type { ExtensionPage } from './extension-page.ts';

/** Where Firefox shows a page of ours outside the tabs; drivers do not list these, other pages of ours reach them. */
type Place = 'popup' | 'sidebar';

interface ExtensionApi {
  action: { openPopup(): Promise<void> };
  extension: { getViews(filter: { type: Place }): Window[] };
}

/** Opens the toolbar popup over the active tab, as a click on the extension's button does. */
export async function openPopup(ours: ExtensionPage): Promise<void> {
  await ours.call(() => (globalThis as unknown as { browser: ExtensionApi }).browser.action.openPopup());
}

/** Waits until a text is seen in a place, and gives all that is. */
export function seeInView(ours: ExtensionPage, place: Place, part: string): Promise<string> {
  const look = () =>
    ours.call((type) => {
      const [view] = (globalThis as unknown as { browser: ExtensionApi }).browser.extension.getViews({ type });
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not what is there.
      return view?.document.body?.innerText ?? '';
    }, place);
  return untilSeen(look, part);
}

/** Clicks the first control of a place that fits a selector, by script. */
export async function clickInView(ours: ExtensionPage, place: Place, selector: string): Promise<void> {
  const clicked = await until(
    () =>
      ours.call(
        (type, wanted) => {
          const [view] = (globalThis as unknown as { browser: ExtensionApi }).browser.extension.getViews({ type });
          const control = view?.document.querySelector<HTMLElement>(wanted);
          control?.click();
          return control !== null && control !== undefined;
        },
        place,
        selector,
      ),
    Boolean,
  );
  if (!clicked) throw new Error(`The ${place} has no ${selector}.`);
}

/** Closes the toolbar popup, as a click beside it does. */
export async function closePopup(ours: ExtensionPage): Promise<void> {
  await ours.call(() => {
    const { extension } = (globalThis as unknown as { browser: ExtensionApi }).browser;
    for (const view of extension.getViews({ type: 'popup' })) view.close();
  });
}
