/** Why the page under us may be another one now. */
export type PageTurn = 'navigated' | 'restored';

/** Where the Navigation API is missing we compare addresses this often, in ms; one string comparison. */
const POLL = 1_000;

/**
 * Calls `onTurn` when the page changes its address without loading (the hash aside) or comes back from the back/forward
 * cache. The new content may still be on its way then: read again as it settles. Ends with `signal`.
 */
export function watchNavigation(view: Window, onTurn: (turn: PageTurn) => void, signal: AbortSignal): void {
  let address = addressOf(view);
  const check = (): void => {
    const now = addressOf(view);
    if (now === address) return;
    address = now;
    onTurn('navigated');
  };
  const { navigation } = view as Window & { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('navigatesuccess', check, { signal });
    // `pushState` outside an intercepted navigation commits without a "success" in some versions.
    navigation.addEventListener('currententrychange', check, { signal });
  } else {
    const timer = setInterval(check, POLL);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
  view.addEventListener('popstate', check, { signal });
  view.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) onTurn('restored');
    },
    { signal },
  );
}

const addressOf = (view: Window): string => view.location.href.replace(/#.*$/, '');
