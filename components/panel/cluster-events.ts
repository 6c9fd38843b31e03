/** Things that stand too near to each other to be drawn apart, at one place. */
export interface Cluster<Thing> {
  at: number;
  things: [Thing, ...Thing[]];
}

/**
 * Puts things into clusters at places `apart` from each other, so that no two touch: each goes to the place nearest to
 * its own. Clusters are in order of place, the things of each in the order given.
 */
export function clusterEvents<Thing>(
  things: Thing[],
  place: (thing: Thing) => number,
  apart: number,
): Cluster<Thing>[] {
  const clusters = new Map<number, Cluster<Thing>>();
  for (const thing of things) {
    const at = Math.round(place(thing) / apart) * apart;
    const cluster = clusters.get(at);
    if (cluster) cluster.things.push(thing);
    else clusters.set(at, { at, things: [thing] });
  }
  return [...clusters.values()].sort((one, other) => one.at - other.at);
}
