import type { CardView } from './card-view.ts';

/**
 * A card's view that is loaded when it is first wanted: most pages are read without a card, and all wait for what a reader
 * is made of. What is asked of it meanwhile is done, in order, as soon as it is there; a card that is not wanted any more
 * by then is never drawn.
 */
export function lazyCardView(load: () => Promise<CardView>): CardView {
  let view: CardView | undefined;
  let loading: Promise<void> | undefined;
  let look: Parameters<CardView['dress']>[0] | undefined;
  let waiting: ((view: CardView) => void)[] = [];

  const bring = (): void => {
    loading ??= load().then(
      (loaded) => {
        view = loaded;
        if (look) loaded.dress(look);
        for (const act of waiting) act(loaded);
        waiting = [];
      },
      () => {
        // The next card tries again.
        loading = undefined;
        waiting = [];
      },
    );
  };
  const run = (act: (view: CardView) => void): void => {
    if (view) act(view);
    else {
      waiting.push(act);
      bring();
    }
  };
  return {
    warm: () => (view ? view.warm?.() : bring()),
    ready: async () => loading,
    dress(next) {
      look = next;
      view?.dress(next);
    },
    prepare: (...card) => run((one) => one.prepare(...card)),
    draw: (...card) => run((one) => one.draw(...card)),
    place(anchor) {
      if (view || waiting.length > 0) run((one) => one.place(anchor));
    },
    remove() {
      waiting = [];
      view?.remove();
    },
    focus: () => run((one) => one.focus()),
    box: () => view?.box(),
    holds: (event) => view?.holds(event) ?? false,
    announce: (text) => run((one) => one.announce(text)),
    owns: (element) => view?.owns(element) ?? false,
  };
}
