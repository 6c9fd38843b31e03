import { render } from 'preact';
import { IconButton } from '../icon-button.tsx';
import tokens from '../tokens.css?inline';
import { type Translate, Words } from '../words.ts';
import css from './save.css?inline';
import type { SaveActions, SaveState } from './save-end.ts';
import { SaveStatus } from './save-status.tsx';
import toastCss from './save-toast.css?inline';

/** The page's own styles must not reach the host, nor may it take room in the page. */
const HOST_CSS = ':host { all: initial !important; border: 0 !important; padding: 0 !important; }';

/** How long the notice stays, ms: long enough to read it twice and to reach for Undo. It stays while it is pointed at. */
const STAY = 12_000;

/**
 * A notice in the page that says where a saving stands, in a closed shadow root. It goes by itself once the saving has
 * ended and nobody points at it or has focus in it, with Escape in it, or by its button; its end aborts `life`.
 */
export function createSaveToast(
  words: Translate,
  actions: SaveActions,
  life: AbortController,
): (state: SaveState) => void {
  const host = document.createElement('div');
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = `${HOST_CSS}\n${tokens}\n${css}\n${toastCss}`;
  const root = document.createElement('div');
  root.className = 'sl-root';
  root.lang = words.lang;
  root.dir = words.dir;
  shadow.append(style, root);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => life.abort();
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, STAY);
  };
  const show = (state: SaveState): void => {
    if (life.signal.aborted) return;
    if (!host.isConnected) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    if (state.step === 'saving' || state.step === 'undoing') clearTimeout(timer);
    else wait();
    render(
      <Words.Provider value={words}>
        <section class="save-toast" aria-label={words('extensionName')}>
          <SaveStatus state={state} actions={actions} onState={show} />
          <IconButton icon="close" label={words('close')} onClick={end} />
        </section>
      </Words.Provider>,
      root,
    );
  };
  for (const type of ['pointerenter', 'focusin']) root.addEventListener(type, () => clearTimeout(timer));
  for (const type of ['pointerleave', 'focusout']) root.addEventListener(type, wait);
  root.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') end();
  });
  life.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    render(null, root);
    host.remove();
  });
  return show;
}
