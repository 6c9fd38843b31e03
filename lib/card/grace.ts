import type { CardEffect } from './card-effect.ts';
import { isHeld, type ShownCard } from './card-state.ts';
import { TIMINGS } from './timings.ts';

/** Whether the card closes unless the pointer comes back: it is on neither mention nor card, and nothing holds it. */
export function isInGrace(card: ShownCard<unknown>): boolean {
  return card.pointer === 'away' && !isHeld(card);
}

/** Starts the grace period, or starts it again. */
export function startGrace(card: ShownCard<unknown>): CardEffect {
  return { type: 'start-timer', timer: 'grace', ms: TIMINGS.grace, token: card.token };
}
