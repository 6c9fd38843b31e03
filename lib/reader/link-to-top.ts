import type { CardEvent } from '../card/card-event.ts';
import type { Box } from '../card/corridor.ts';
import type { CardData } from '../protocol.ts';
import type { CardAnchor, CardView } from './card-view.ts';
import type { FrameLink, LinkParts } from './frame-link.ts';
import type { FrameAnchor, FrameAnswer, FrameWord, TopWord } from './frame-word.ts';

/** A window smaller than this cannot hold a card and the line it belongs to, CSS px. */
const ROOM = { width: 396, height: 360 };
const TOP = 0;

/** The link of a frame inside a page: a small one has its card drawn by the top reader, if there is one that can. */
export function linkToTop({ view: window, createView, listener, runner, left, pass }: LinkParts): FrameLink {
  const own = createView(listener);
  /** The number of the drawing that counts; 0 while the card is not at the top. */
  let drawing = 0;
  let last = 0;
  let box: Box | undefined;
  // Where a frame stands in another one, only that one could tell.
  const isSmall = (): boolean =>
    window.parent === window.top && (window.innerWidth < ROOM.width || window.innerHeight < ROOM.height);
  const say = (word: FrameWord): Promise<unknown> => pass(TOP, word).catch(() => null);
  const plain = ({ rects }: CardAnchor): FrameAnchor => ({
    rects: rects.map(({ x, y, width, height }) => ({ x, y, width, height })),
    window: { width: window.innerWidth, height: window.innerHeight },
  });

  const drawBy =
    (how: 'draw' | 'prepare'): CardView['draw'] =>
    (card, place, anchor) => {
      const isShown = own.box() !== undefined;
      const drawHere = (): void => {
        own[how](card, place, anchor);
        if (how === 'draw' && !isShown) void say({ do: 'own', shown: true });
      };
      if (!drawing && (isShown || !isSmall())) {
        drawHere();
        return;
      }
      const now = ++last;
      drawing = now;
      void say({ do: how, card, place, anchor: plain(anchor) }).then((answer) => {
        if (drawing !== now || how === 'prepare') return;
        const given = answer as FrameAnswer;
        if (given === 'busy') runner().dispatch({ type: 'close' });
        else if (given) box = given;
        else {
          drawing = 0;
          drawHere();
        }
      });
    };

  const view: CardView = {
    warm: () => isSmall() || own.warm?.(),
    dress: own.dress,
    prepare: drawBy('prepare'),
    draw: drawBy('draw'),
    place(anchor) {
      if (!drawing) own.place(anchor);
      else
        void say({ do: 'place', anchor: plain(anchor) }).then((given) => {
          box = (given as Box | null) ?? undefined;
        });
    },
    remove() {
      if (drawing) void say({ do: 'remove' });
      else if (own.box()) void say({ do: 'own', shown: false });
      drawing = 0;
      box = undefined;
      own.remove();
    },
    focus: () => (drawing ? void say({ do: 'focus' }) : own.focus()),
    box: () => (drawing ? box : own.box()),
    holds: own.holds,
    owns: own.owns,
    announce: own.announce,
  };
  return {
    view,
    takes(event) {
      // The card may be in another frame; keys go to the one with the focus.
      if (event.type === 'escape' && !runner().state.card) void say({ do: 'escape' });
      return false;
    },
    hear(from, word) {
      // Other frames may be of other sites; what a card tells is not for them.
      if (from !== TOP) return null;
      const { ask, given } = word as TopWord;
      const { type } = (given[0] ?? {}) as Partial<CardEvent<CardData>>;
      if (type === 'leave' || type === 'enter-card') left();
      return (listener[ask] as (...all: unknown[]) => unknown)(...given);
    },
  };
}
