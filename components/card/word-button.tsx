/** A button of a word or two, short for lack of room; what it does is said in full in its tooltip and to who listens. */
export function WordButton({
  word,
  label,
  keys,
  pressed,
  expanded,
  onClick,
}: {
  word: string;
  /** Holds the word, so that who speaks what they see is understood. */
  label: string;
  /** Shortcut that does the same, as the browser shows it. */
  keys?: string | undefined;
  pressed?: boolean;
  expanded?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="word-button"
      title={keys ? `${label} (${keys})` : label}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      {word}
    </button>
  );
}
