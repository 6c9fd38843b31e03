import type { CardSettings } from './card-settings.ts';
import type { CardTarget } from './card-state.ts';
import type { TimerName } from './timings.ts';

/**
 * What can happen to the card. `enter`, `leave` and `move` come from true pointer moves only (browsers also invent
 * them after a scroll: compare screen coordinates). A long press is never sent; the browser's own menu has it.
 */
export type CardEvent<D> =
  /** The mouse came onto a mention, or left it for anything but its card. */
  | { type: 'enter'; target: CardTarget }
  | { type: 'leave' }
  /** The mouse moved; `corridor`: towards the card on show, as `headsToCard` says. */
  | { type: 'move'; corridor: boolean }
  | { type: 'enter-card' }
  | { type: 'leave-card' }
  /** A press outside the card; `target`: the mention under it, `link`: it stands in a link of the page. */
  | { type: 'press'; pointer: 'mouse' | 'touch'; target: CardTarget | null; link: boolean }
  | { type: 'scroll' }
  | { type: 'select'; active: boolean }
  /** The key of `hover-with-key` went down or up. */
  | { type: 'hold-key'; down: boolean }
  | { type: 'escape' }
  /** The command to open the card of the current mention. */
  | { type: 'open'; target: CardTarget }
  /** The next or previous mention was reached, by command or from the card's foot. */
  | { type: 'step'; target: CardTarget }
  /** Focus came into the card (`byKeyboard`: `:focus-visible`), or left it for the page. Not sent when the window blurs. */
  | { type: 'focus'; byKeyboard: boolean }
  | { type: 'blur' }
  | { type: 'pin' }
  | { type: 'unpin' }
  /** The card's own close button. */
  | { type: 'close' }
  | { type: 'to-panel' }
  /** A related topic opens inside the same card. */
  | { type: 'navigate'; topic: string }
  | { type: 'back' }
  | { type: 'forward' }
  /** Another of the topics that share the mention was chosen. */
  | { type: 'choose'; topic: string }
  | { type: 'retry' }
  | { type: 'data'; token: number; data: D }
  | { type: 'error'; token: number }
  | { type: 'timer'; timer: TimerName; token: number }
  /** The mention scrolled out of the window, or its text is no longer on the page. */
  | { type: 'out-of-view'; mention: number }
  | { type: 'gone'; mention: number }
  /** A modal dialog of the page opened or closed. */
  | { type: 'modal'; open: boolean }
  | { type: 'settings'; settings: CardSettings }
  /** The page is left or Sidelight turned off here. */
  | { type: 'stop' };
