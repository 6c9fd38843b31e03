import type { TopicKind } from '../../lib/corpus/topic.ts';
import { PATHS } from './paths.ts';

/** A sign of ours: of a kind of topic, or of something a reader can do. */
export type IconName = TopicKind | Exclude<keyof typeof PATHS, TopicKind>;

/** Signs that point along the line, and so the other way in text from right to left. */
const ALONG: ReadonlySet<IconName> = new Set(['back', 'forward']);

/** Draws a sign in the colour of the text. Always beside words or in a named button, so hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      class={ALONG.has(name) ? 'icon along' : 'icon'}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
