import type { Transaction } from 'dexie';
import type { Relation } from '../corpus/topic.ts';
import { CORPUS_TABLES } from './tables/corpus.ts';
import { DERIVED_TABLES } from './tables/derived.ts';
import { OWN_TABLES } from './tables/own.ts';
import { PACK_TABLES } from './tables/packs.ts';

/** One version of the database: its tables with their indexes, and how rows of the version before are carried over. */
export interface Migration {
  version: number;
  tables: Record<string, string>;
  upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every version there has been, oldest first. A version that has been released is never edited: a change is a new entry,
 * and a database made by the version before it joins `tests/fixtures/databases`.
 */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    tables: {
      packs: 'id',
      generations: '[pack+generation]',
      topics: '[pack+generation+id]',
      sources: '[pack+generation+id]',
      sourceTexts: '[pack+generation+id]',
      passages: '[pack+generation+source+index]',
      mentions: '[pack+generation+source+passage+topic], topic',
      lexicons: '[pack+generation]',
    },
  },
  {
    version: 2,
    tables: {
      about: 'key',
      imports: 'id',
      backlinks: '[pack+generation+id]',
      searchSegments: 'id',
      searchManifest: 'key',
      notes: 'id, topic',
      mutes: 'topic',
      feedback: '[alias+topic]',
      pins: 'topic',
    },
    upgrade: fromOne,
  },
  {
    version: 3,
    tables: { ...PACK_TABLES, ...CORPUS_TABLES, ...DERIVED_TABLES, ...OWN_TABLES },
    upgrade: fromTwo,
  },
];

/** Version 2 says where packs come from and whether they mark, keeps inverse relations apart, and can go on with imports. */
async function fromOne(transaction: Transaction): Promise<void> {
  await transaction
    .table('packs')
    .toCollection()
    .modify((row: { bundled?: boolean; origin?: string; marking?: boolean }) => {
      row.origin = row.bundled ? 'bundled' : 'file';
      row.marking = true;
      delete row.bundled;
    });
  // Whatever version 1 had half written cannot be gone on with: it did not count its rows.
  await transaction
    .table('generations')
    .toCollection()
    .modify((row: { state: string }) => {
      if (row.state === 'staging') row.state = 'stale';
    });
  const backlinks: unknown[] = [];
  await transaction
    .table('topics')
    .toCollection()
    .modify((row: { pack: string; generation: number; id: string; relatedBy?: Relation[] }) => {
      const { pack, generation, id, relatedBy = [] } = row;
      if (relatedBy.length > 0) backlinks.push({ pack, generation, id, relations: relatedBy });
      delete row.relatedBy;
    });
  await transaction.table('backlinks').bulkPut(backlinks);
}

/**
 * Version 3 finds sources by what they were derived from, also those that have nothing derived yet, and keeps versions of
 * the reader's own and what they deleted until that can no longer be undone.
 */
async function fromTwo(transaction: Transaction): Promise<void> {
  await transaction
    .table('sources')
    .toCollection()
    .modify((row: { derivedFrom?: string }) => {
      row.derivedFrom ??= '';
    });
}
