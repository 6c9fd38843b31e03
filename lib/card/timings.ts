/** How long the card waits for what, in milliseconds. */
export const TIMINGS = {
  /** Rest on a mention before its data is asked for: long enough that a pointer passing by asks for nothing. */
  prefetch: 100,
  /**
   * Rest on a mention before the card shows, also when the data is there sooner: a steady delay is learned, a varying
   * one startles. Below about 250 ms readers who only follow the text with the pointer open cards by accident.
   */
  show: 300,
  /** Between leaving mention and card and the card's end: a slip of the hand is corrected within it. */
  grace: 300,
  /**
   * Wait for data after the card is due before it shows without. A card that comes a moment late looks calmer than one
   * that flashes empty; beyond this the reader doubts that anything happens.
   */
  patience: 200,
} as const;

/** The waits that can run; at most one of each at a time. */
export type TimerName = keyof typeof TIMINGS;
