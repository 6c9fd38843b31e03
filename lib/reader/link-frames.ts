import type { CardEvent } from '../card/card-event.ts';
import { isHeld, type ShownCard } from '../card/card-state.ts';
import type { Box } from '../card/corridor.ts';
import { frameFinder, intoFrame, outOfFrame } from '../page/frame-element.ts';
import type { CardData } from '../protocol.ts';
import type { CardListener, CardView } from './card-view.ts';
import type { FrameLink, LinkParts } from './frame-link.ts';
import { type FrameAnchor, type FrameAnswer, type FrameWord, told } from './frame-word.ts';

/** A card of a frame on show here. */
interface Guest {
  frame: number;
  element: HTMLIFrameElement;
  anchor: FrameAnchor;
  card: ShownCard<CardData>;
  /** Drawn in sight. */
  shown: boolean;
  focused: boolean;
}

/** What the reader does with a card goes to the frame that it belongs to. */
const OF_THE_CARD = new Set<CardEvent<CardData>['type']>([
  ...(['enter-card', 'leave-card', 'move', 'focus', 'blur', 'pin', 'unpin', 'close', 'escape'] as const),
  ...(['navigate', 'back', 'forward', 'choose', 'retry'] as const),
]);

/** How often (ms) we look whether the frame of a card on show is still in the page. */
const FRAME_WATCH = 250;

/** The link of a page's top frame, which draws the cards of frames that are too small for them. */
export function linkFrames(parts: LinkParts): FrameLink {
  const { document, listener, runner, pass, signal } = parts;
  const frameOf = frameFinder(document, signal);
  let guest: Guest | undefined;
  /** A frame that has drawn its own card. */
  let elsewhere: number | undefined;
  /** Whether the pointer is, as far as its frame knows, still in the frame that has a card. */
  let inside = false;
  let watch: ReturnType<typeof setInterval> | undefined;

  const tell = (frame: number, event: CardEvent<CardData>): void =>
    void pass(frame, told(event)).catch(() => frame === guest?.frame && end());
  const routed = <Name extends keyof CardListener>(name: Name): CardListener[Name] =>
    ((...given: unknown[]) =>
      guest
        ? pass(guest.frame, { ask: name, given })
        : (listener[name] as (...all: unknown[]) => unknown)(...given)) as CardListener[Name];
  const card = parts.createView({
    tell: (event) => takes(event) || listener.tell(event),
    step: routed('step'),
    explain: routed('explain'),
    mute: routed('mute'),
    reject: routed('reject'),
    openSource: routed('openSource'),
  });

  function end(): void {
    if (!guest) return;
    const { element, focused } = guest;
    guest = undefined;
    clearInterval(watch);
    card.remove();
    if (focused) element.focus({ preventScroll: true });
  }

  const anchorHere = ({ element, anchor }: Guest): { rects: DOMRect[] } => ({
    rects: anchor.rects.map((rect) => outOfFrame(element, rect)),
  });
  const boxThere = ({ element }: Guest): Box | null => {
    const box = card.box();
    if (!box) return null;
    const { left: x, top: y } = box;
    const { left, top, right, bottom } = intoFrame(element, { x, y, width: box.right - x, height: box.bottom - y });
    return { left, top, right, bottom };
  };

  async function draw(frame: number, { do: how, card: shown, place, anchor }: DrawWord): Promise<FrameAnswer> {
    const mine = runner().state.card;
    if (how === 'prepare' && (mine || guest)) return null;
    if (mine && isHeld(mine)) return 'busy';
    const element = frameOf(anchor.window);
    if (!element) return null;
    if (mine) runner().dispatch({ type: 'close' });
    if (guest && guest.frame !== frame) tell(guest.frame, { type: 'close' });
    guest = { frame, element, anchor, card: shown, shown: how === 'draw', focused: guest?.focused ?? false };
    inside = true;
    clearInterval(watch);
    watch = setInterval(() => element.isConnected || end(), FRAME_WATCH);
    card[how](shown, place, anchorHere(guest));
    await card.ready?.();
    return guest && boxThere(guest);
  }

  function takes(event: CardEvent<CardData>, cause?: Event): boolean {
    if (event.type === 'escape' && !guest?.shown && elsewhere !== undefined && !runner().state.card) {
      tell(elsewhere, event);
      return swallow(cause);
    }
    if (!guest?.shown) return false;
    if (event.type === 'to-panel') {
      // The browser opens the panel only here, within the reader's click.
      parts.openPanel(guest.card.trail[guest.card.at] ?? guest.card.target.topic);
      if (!guest.card.pinned) tell(guest.frame, { type: 'close' });
      return true;
    }
    if (event.type === 'focus' || event.type === 'blur') guest.focused = event.type === 'focus';
    if (event.type === 'move' && !event.corridor) return false;
    if (OF_THE_CARD.has(event.type)) {
      tell(guest.frame, event);
      return event.type !== 'escape' || swallow(cause);
    }
    if (event.type === 'press') tell(guest.frame, event.target ? { type: 'close' } : event);
    if (event.type === 'modal' && event.open) tell(guest.frame, { type: 'close' });
    if (event.type === 'scroll') follow(guest);
    return false;
  }

  /** The page has scrolled, and the frame with it. */
  function follow(shown: Guest): void {
    const anchor = anchorHere(shown);
    const { clientWidth, clientHeight } = document.documentElement;
    const isSeen = anchor.rects.some(
      ({ left, right, top, bottom }) => right > 0 && bottom > 0 && left < clientWidth && top < clientHeight,
    );
    if (isSeen) card.place(anchor);
    else tell(shown.frame, { type: 'out-of-view', mention: shown.card.target.mention });
  }

  function leaveTo(draws: CardView['draw']): CardView['draw'] {
    return (...given) => {
      if (guest) tell(guest.frame, { type: 'close' });
      end();
      draws(...given);
    };
  }

  signal.addEventListener('abort', () => clearInterval(watch), { once: true });
  // Browsers do not always tell a frame of another process that the pointer has left it.
  document.addEventListener(
    'pointermove',
    (event) => {
      const frame = guest?.frame ?? elsewhere;
      const isOutside = !(event.composedPath()[0] instanceof HTMLIFrameElement) && !card.holds(event);
      if (inside && isOutside && frame !== undefined) tell(frame, { type: 'leave' });
      inside = !isOutside;
    },
    { capture: true, passive: true, signal },
  );
  return {
    view: {
      ...card,
      prepare: (...given) => guest || card.prepare(...given),
      draw: leaveTo(card.draw),
      remove: () => guest || card.remove(),
    },
    takes,
    hear(from, said) {
      const word = said as FrameWord;
      if (word.do === 'draw' || word.do === 'prepare') return draw(from, word);
      if (word.do === 'own') elsewhere = word.shown ? from : undefined;
      inside ||= elsewhere !== undefined;
      if (word.do === 'escape' && !takes({ type: 'escape' })) runner().dispatch({ type: 'escape' });
      if (guest?.frame !== from) return null;
      if (word.do === 'place') {
        guest.anchor = word.anchor;
        if (guest.shown) follow(guest);
        return boxThere(guest);
      }
      if (word.do === 'remove') end();
      if (word.do === 'focus') card.focus();
      return null;
    },
  };
}

type DrawWord = Extract<FrameWord, { do: 'draw' | 'prepare' }>;

function swallow(cause: Event | undefined): true {
  cause?.preventDefault();
  cause?.stopImmediatePropagation();
  return true;
}
