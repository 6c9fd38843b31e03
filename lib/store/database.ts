import { Dexie, type Table } from 'dexie';
import type {
  GenerationRow,
  LexiconRow,
  MentionRow,
  PackRow,
  PassageRow,
  SourceRow,
  SourceTextRow,
  TopicRow,
} from './rows.ts';

/** The one database. Rows of packs carry compound keys that begin with pack and generation. */
export class Database extends Dexie {
  declare packs: Table<PackRow, string>;
  declare generations: Table<GenerationRow, [string, number]>;
  declare topics: Table<TopicRow, [string, number, string]>;
  declare sources: Table<SourceRow, [string, number, string]>;
  declare sourceTexts: Table<SourceTextRow, [string, number, string]>;
  declare passages: Table<PassageRow, [string, number, string, number]>;
  declare mentions: Table<MentionRow, [string, number, string, number, string]>;
  declare lexicons: Table<LexiconRow, [string, number]>;

  constructor(name = 'sidelight') {
    super(name);
    this.version(1).stores({
      packs: 'id',
      generations: '[pack+generation]',
      topics: '[pack+generation+id]',
      sources: '[pack+generation+id]',
      sourceTexts: '[pack+generation+id]',
      passages: '[pack+generation+source+index]',
      mentions: '[pack+generation+source+passage+topic], topic',
      lexicons: '[pack+generation]',
    });
  }
}
