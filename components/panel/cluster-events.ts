/** Things that stand too near to each other to be drawn apart; `at` is the middle of the first and last. */
export interface Cluster<Thing> {
  at: number;
  things: [Thing, ...Thing[]];
}

/** Puts things in order of place into clusters: one begins wherever the next thing is at least `apart` from its first. */
export function clusterEvents<Thing>(
  things: Thing[],
  place: (thing: Thing) => number,
  apart: number,
): Cluster<Thing>[] {
  const clusters: (Cluster<Thing> & { first: number })[] = [];
  for (const thing of things) {
    const at = place(thing);
    const last = clusters.at(-1);
    if (last && at - last.first < apart) {
      last.things.push(thing);
      last.at = (last.first + at) / 2;
    } else clusters.push({ first: at, at, things: [thing] });
  }
  return clusters.map(({ at, things }) => ({ at, things }));
}
