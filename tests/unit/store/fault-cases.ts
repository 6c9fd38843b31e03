import type { DatabaseDump } from './database-dump.ts';
import { loadDatabase } from './database-dump.ts';
import { breakReads, breakWrites } from './faulty.ts';
import { freshPlace, storeIn } from './fresh-store.ts';
import { packFile, smallPack } from './small-pack.ts';
import { wholeEngine } from './whole-engine.ts';

type Parts = ReturnType<typeof storeIn> & { engine: ReturnType<typeof wholeEngine> };

/** What a fault hits, and what the reader can do after it. */
export interface FaultCase {
  fault: string;
  /** What the sentence must say of what happened, and of the way on; `undefined` where there is nothing to do. */
  says: [what: RegExp, wayOn?: RegExp];
  /** Breaks something; `work` is what the reader then tries, `mend` what the sentence tells them to do. */
  strike(parts: Parts): Promise<{ work: () => Promise<unknown>; mend: () => void | Promise<void>; parts?: Parts }>;
}

const again = { name: 'rivers', blob: packFile(smallPack({ version: '2.0.0', topics: 6 })) };

function failing(name: string, table: string, stack: 'writes' | 'reads' = 'writes') {
  return ({ database }: Parts): (() => void) => {
    const repair = (stack === 'writes' ? breakWrites : breakReads)(database, name, { table });
    database.close({ disableAutoOpen: false });
    return repair;
  };
}

function partsIn(place = freshPlace()): Parts {
  const parts = storeIn(place);
  return { ...parts, engine: wholeEngine(parts.store) };
}

/** A backup of the reader's material, spoilt. */
async function spoiltBackup({ store }: Parts, spoil: (text: string) => string): Promise<Blob> {
  const file = await store.backup({ settings: {}, made: '2026-01-01T00:00:00.000Z' });
  return new Blob([spoil(await file.text())]);
}

const backupCase = (fault: string, what: RegExp, wayOn: RegExp, spoil: (text: string) => string): FaultCase => ({
  fault,
  says: [what, wayOn],
  async strike(parts) {
    const sound = await spoiltBackup(parts, (text) => text);
    let file = await spoiltBackup(parts, spoil);
    return {
      work: async () => parts.store.restore(await parts.store.readBackup(file), { how: 'replace' }),
      mend: () => {
        file = sound;
      },
    };
  },
});

/** A database that an older Sidelight made, as its fixture has it. */
export const faultCases = (older: DatabaseDump): FaultCase[] => [
  {
    fault: 'a full disk',
    says: [/disk is full/, /Free some space/],
    async strike(parts) {
      const mend = failing('QuotaExceededError', 'topics')(parts);
      return { work: () => parts.engine.importFile(again), mend };
    },
  },
  {
    fault: 'a disk that does not write',
    says: [/could not read or write/, /Try again/],
    async strike(parts) {
      const mend = failing('UnknownError', 'mutes')(parts);
      return { work: () => parts.store.mute('rivers/river-2', true), mend };
    },
  },
  {
    fault: 'a disk that does not read',
    says: [/could not read or write/, /Try again/],
    async strike(parts) {
      const mend = failing('UnknownError', 'topics', 'reads')(parts);
      return { work: () => parts.store.topic('rivers/river-1'), mend };
    },
  },
  {
    fault: 'a row that the browser cannot read',
    says: [/cannot be read any more/, /Import the pack again/],
    async strike(parts) {
      const mend = failing('DataError', 'topics', 'reads')(parts);
      return { work: () => parts.store.topic('rivers/river-1'), mend };
    },
  },
  {
    fault: 'a row that holds rubbish',
    says: [/cannot be read any more/, /Import the pack again/],
    async strike(parts) {
      await parts.database.topics.put({ pack: 'rivers', generation: 1, id: 'river-1', title: 7 } as never);
      return {
        work: () => parts.store.topic('rivers/river-1'),
        mend: async () => void (await parts.engine.importFile(again)),
      };
    },
  },
  {
    fault: 'an upgrade that was cut off',
    says: [/could not read or write/, /Try again/],
    async strike() {
      const parts = partsIn();
      await loadDatabase(parts.place.indexedDB, parts.place.name, older);
      const mend = breakWrites(parts.database, 'AbortError');
      return { parts, work: () => parts.store.packs(), mend };
    },
  },
  {
    fault: 'an upgrade that another tab blocks',
    says: [/Another Sidelight tab/, /Close or reload/],
    async strike() {
      const parts = partsIn();
      await loadDatabase(parts.place.indexedDB, parts.place.name, older);
      const old = parts.place.indexedDB.open(parts.place.name);
      await new Promise((resolve) => {
        old.onsuccess = resolve;
      });
      return { parts, work: () => parts.store.packs(), mend: () => old.result.close() };
    },
  },
  {
    fault: 'a private window without a database',
    says: [/private windows/, /Use a normal window/],
    async strike(parts) {
      const refuse = (): never => {
        throw new DOMException('not here', 'InvalidStateError');
      };
      const nowhere = { open: refuse, databases: refuse, cmp: () => 0 } as unknown as IDBFactory;
      let { store } = partsIn({ indexedDB: nowhere, name: 'private' });
      return {
        work: () => store.packs(),
        mend: () => {
          store = parts.store;
        },
      };
    },
  },
  {
    fault: 'another tab that works on the pack',
    says: [/Another Sidelight tab is working/, /Wait until it has finished/],
    async strike(parts) {
      let free = (): void => {};
      const held = new Promise<void>((resolve) => {
        free = resolve;
      });
      const other = parts.store.stage({ pack: 'rivers', file: 'other' }, () => held);
      const mend = (): Promise<void> => {
        free();
        return other;
      };
      return { work: () => parts.store.removePack('rivers'), mend };
    },
  },
  {
    fault: 'a pack that is none',
    says: [/cannot be used.*nothing was changed/, /Its author/],
    async strike(parts) {
      let file = { name: 'x', blob: new Blob(['{"format":"sidelight-pack"']) };
      return {
        work: () => parts.engine.importFile(file),
        mend: () => {
          file = again;
        },
      };
    },
  },
  {
    fault: 'the reader, who cancels',
    says: [/Cancelled/],
    async strike(parts) {
      let signal = AbortSignal.abort();
      return {
        work: () => parts.engine.importFile(again, { signal }),
        mend: () => {
          signal = new AbortController().signal;
        },
      };
    },
  },
  backupCase('a file that is no backup', /not a Sidelight backup/, /Choose a file/, () => '{"a":1}\n'),
  backupCase('a backup of a newer Sidelight', /newer Sidelight/, /Update Sidelight/, (text) =>
    text.replace('"formatVersion":1', '"formatVersion":9'),
  ),
  backupCase('a backup that is cut short', /cut short after line \d/, /Copy the file again/, (text) =>
    text.slice(0, -25),
  ),
  backupCase('a backup with a damaged line', /Line \d+ of this backup/, /another copy/, (text) =>
    text.replace('"kind":"mute"', '"kind":"mule"'),
  ),
];
