import type { PanelLink } from '../corpus/panel-data.ts';
import type { Relation } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { normalisedPmi } from './co-mention.ts';

/** A topic of a page, heaviest first in lists, with what connects it to others. */
export interface ConnectedTopic {
  key: TopicKey;
  relations: { to: TopicKey; type: Relation['type'] }[];
  /** Passages that name it, under any name that is the same for all topics. */
  passages: ReadonlySet<string>;
}

/** More topics than this make a graph that no one reads. */
const MOST_TOPICS = 20;
/** Nor more lines. */
const MOST_LINKS = 28;
/** Two topics that meet once may have met by chance. */
const FEWEST_TOGETHER = 2;
const WEAKEST = 0.25;

/**
 * How the topics of a page connect: every typed relation between two of them, and co-mention where sources name both
 * clearly more often than by chance and no relation says how. At most 20
 * topics, the heaviest; links that say most come first.
 */
export function connectTopics(topics: ConnectedTopic[], allPassages: number): PanelLink[] {
  const considered = topics.slice(0, MOST_TOPICS * 2);
  const known = new Map(considered.map((topic, rank) => [topic.key, rank]));
  const stated = new Map<string, PanelLink>();
  for (const { key, relations } of considered)
    for (const { to, type } of relations) {
      if (!known.has(to) || to === key) continue;
      const name = pairOf(key, to);
      // "See also" says least: it gives way to any other relation of the two.
      const before = stated.get(name);
      if (!before || (before.kind === 'stated' && before.type === 'related'))
        stated.set(name, { kind: 'stated', from: key, to, type });
    }
  const together = considered.flatMap((one, at) =>
    considered.slice(at + 1).flatMap((other): (PanelLink & { kind: 'together' })[] => {
      if (stated.has(pairOf(one.key, other.key))) return [];
      const passages = [...one.passages].filter((passage) => other.passages.has(passage)).length;
      if (passages < FEWEST_TOGETHER) return [];
      const counts = { together: passages, one: one.passages.size, other: other.passages.size, all: allPassages };
      const strength = normalisedPmi(counts);
      return strength < WEAKEST ? [] : [{ kind: 'together', from: one.key, to: other.key, passages, strength }];
    }),
  );
  together.sort((one, other) => other.strength - one.strength);
  const told = [...stated.values()];
  const loose = (link: PanelLink): boolean => link.kind === 'stated' && link.type === 'related';
  const links = [...told.filter((link) => !loose(link)), ...together, ...told.filter(loose)];
  const shown = heaviestLinked(links, known);
  return links.filter(({ from, to }) => shown.has(from) && shown.has(to)).slice(0, MOST_LINKS);
}

function heaviestLinked(links: PanelLink[], rank: ReadonlyMap<TopicKey, number>): Set<TopicKey> {
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const byWeight = [...linked].sort((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0));
  return new Set(byWeight.slice(0, MOST_TOPICS));
}

function pairOf(one: TopicKey, other: TopicKey): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
