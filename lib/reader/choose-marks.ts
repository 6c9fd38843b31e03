import type { Mention, ReadingSettings, TopicKey } from '../protocol.ts';

/** A mention with where it stands: the number of its section, counted by headings from 0. */
export interface PlacedMention extends Mention {
  section: number;
}

/**
 * Which mentions are painted, in page order: by density, referring ones only when asked for, and companions only
 * beside a topic that is not one. `muted` topics are never painted.
 */
export function chooseMarks<Placed extends PlacedMention>(
  mentions: Placed[],
  { density, referring }: Pick<ReadingSettings, 'density' | 'referring'>,
  muted: ReadonlySet<TopicKey> = new Set(),
): Placed[] {
  const heard = mentions.filter(({ topics }) => !topics.every((topic) => muted.has(topic)));
  const hasSubject = heard.some(({ companion, kind }) => !companion && kind === 'explicit');
  if (!hasSubject) return [];
  const seen = new Set<string>();
  return heard.filter(({ kind, topics, section }) => {
    if (kind === 'referring') return referring;
    if (density === 'all') return true;
    const place = density === 'section' ? `${section} ${topics[0]}` : topics[0];
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
