/** What opens a card: resting on a mention, resting with a key held, a click, or only the keyboard commands. */
export type CardTrigger = 'hover' | 'hover-with-key' | 'click' | 'off';

/** The key that `hover-with-key` wants held. */
export type CardKey = 'alt' | 'control' | 'shift' | 'meta';

/** How the reader wants cards to open. */
export interface CardSettings {
  trigger: CardTrigger;
  key: CardKey;
  /** Rest before the card shows, ms. */
  delay: number;
}
