import type { BareDatabase } from './bare-database.ts';
import type { TopicReads } from './store.ts';
import type { PackRow } from './tables/packs.ts';
import { topicReads } from './topic-reads.ts';

const TABLES = ['packs', 'topics', 'backlinks', 'sources', 'passages', 'mentions', 'mutes'];

/**
 * Lets `work` read in one transaction of a bare database: a worker that was just started has to answer before the library
 * would have opened it. Where anything is not as it should be, the work is done again over `otherwise`, so that upgrades and
 * faults are the library's alone.
 */
export async function readMoment<Result>(
  bare: BareDatabase,
  work: (reads: TopicReads) => Promise<Result>,
  otherwise: TopicReads,
): Promise<Result> {
  const found = await bare
    .read(TABLES, async (rows) => {
      let packs: Promise<PackRow[]> | undefined;
      const packRows = () => {
        packs ??= rows.all<PackRow>('packs');
        return packs;
      };
      return { result: await work(topicReads(rows, packRows)) };
    })
    .catch(() => undefined);
  return found ? found.result : work(otherwise);
}
