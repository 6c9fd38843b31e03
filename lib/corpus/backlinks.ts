import type { Relation, Topic } from './topic.ts';

/** Adds to `backlinks` what these topics state to others: for each topic, who states which relation to it. */
export function addBacklinks(
  backlinks: Map<string, Relation[]>,
  topics: Iterable<Pick<Topic, 'id' | 'relations'>>,
): void {
  for (const { id, relations } of topics)
    for (const { to, type } of relations) {
      const stated = backlinks.get(to);
      if (stated) stated.push({ to: id, type });
      else backlinks.set(to, [{ to: id, type }]);
    }
}
