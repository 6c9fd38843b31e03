/** Visually hidden, but read: `display: none` would silence it. */
const CSS = `
  :host { all: initial !important; position: fixed !important; width: 1px !important; height: 1px !important;
    overflow: hidden !important; clip-path: inset(50%) !important; white-space: nowrap !important; }
`;

/**
 * Says texts to screen readers from a page, politely. The texts live in a closed shadow root, out of the page's sight;
 * its host joins the page with the first text and leaves it with `signal`.
 */
export function createAnnouncer(lang: string, signal: AbortSignal): (text: string) => void {
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = CSS;
  const region = document.createElement('div');
  region.setAttribute('aria-live', 'polite');
  region.lang = lang;
  shadow.append(style, region);
  signal.addEventListener('abort', () => host.remove());
  return (text) => {
    if (!host.isConnected) document.documentElement.append(host);
    region.textContent = '';
    // A region is read when it changes after it was there; the same text twice counts as a change only then.
    setTimeout(() => {
      region.textContent = text;
    }, 50);
  };
}
