import { splitTopicKey, type TopicKey, topicKey } from '../corpus/topic-key.ts';
import {
  headerSum,
  LEXICON_HEADER,
  LEXICON_HEADER_BYTES,
  LEXICON_MAGIC,
  LEXICON_VERSION,
  type LexiconHeader,
  sum,
} from './lexicon-format.ts';
import { PhraseTable } from './phrase-table.ts';
import type { TopicRecord } from './topic-record.ts';

const EMPTY_RECORD: TopicRecord = {
  id: '',
  kind: 'concept',
  companion: false,
  cues: [],
  anticues: [],
  heads: {},
  related: [],
  langs: {},
  words: [],
};

/** A buffer that is no lexicon of this version; compile the pack again. */
export class LexiconError extends Error {
  override name = 'LexiconError';
}

/** The names of one pack, ready for matching. */
export interface Lexicon {
  /** The pack's id. */
  pack: string;
  /** All names as spelled; the owner of a form is the number of its topic. */
  names: PhraseTable;
  /** Names cut to their stems, by language; the owner of a form is the number of its form in `names`. */
  stems: Map<string, PhraseTable>;
  /** How many topics there are. */
  topics: number;
  /** What is known of a topic, by its number. */
  topic(number: number): TopicRecord;
  /** Key of the topic that a topic stands for, by its number: its own, or that of another pack. */
  key(number: number): TopicKey;
}

/**
 * Views over a buffer that `compileLexicon` made, in well under a millisecond at any size: nothing is parsed, and only
 * the header is checked. Throws a `LexiconError` for anything else or another version. `packs` are the ids of the packs in
 * use: further names of their topics lead to them.
 */
export function openLexicon(buffer: ArrayBuffer, packs: ReadonlySet<string> = new Set()): Lexicon {
  const header = readHeader(buffer);
  const decoder = new TextDecoder();
  const recordStarts = new Uint32Array(buffer, header.recordStartsAt, header.topics + 1);
  const records = new Map<number, TopicRecord>();
  const pack = decoder.decode(new Uint8Array(buffer, header.packAt, header.packBytes));
  const topic = (number: number): TopicRecord => {
    let record = records.get(number);
    if (record === undefined) {
      const start = recordStarts[number] as number;
      const end = recordStarts[number + 1] as number;
      const stored = JSON.parse(decoder.decode(new Uint8Array(buffer, header.recordsAt + start, end - start)));
      record = { ...EMPTY_RECORD, ...(stored as Partial<TopicRecord>) };
      records.set(number, record);
    }
    return record;
  };
  const stems = new Map<string, PhraseTable>();
  const directory = new Uint32Array(buffer, header.stemsAt, header.stems * 2);
  for (let i = 0; i < header.stems; i++) {
    const lang = directory[2 * i] as number;
    const code = String.fromCharCode(lang & 0xff, lang >>> 8);
    stems.set(code, new PhraseTable(buffer, directory[2 * i + 1] as number));
  }
  return {
    pack,
    names: new PhraseTable(buffer, header.namesAt),
    stems,
    topics: header.topics,
    topic,
    key(number) {
      const { id, sameAs } = topic(number);
      return sameAs !== undefined && packs.has(splitTopicKey(sameAs).pack) ? sameAs : topicKey(pack, id);
    },
  };
}

/** Whether every byte of a stored lexicon is as it was written; takes about 1 ms per MB. */
export function isIntact(buffer: ArrayBuffer): boolean {
  try {
    const header = readHeader(buffer);
    return sum(new Uint32Array(buffer, LEXICON_HEADER_BYTES)) === header.bodySum;
  } catch {
    return false;
  }
}

function readHeader(buffer: ArrayBuffer): LexiconHeader {
  if (buffer.byteLength < LEXICON_HEADER_BYTES) throw new LexiconError('This is not a lexicon: it is too short.');
  const numbers = new Uint32Array(buffer, 0, LEXICON_HEADER.length);
  const header = Object.fromEntries(LEXICON_HEADER.map((name, i) => [name, numbers[i]])) as LexiconHeader;
  if (header.magic !== LEXICON_MAGIC) throw new LexiconError('This is not a lexicon.');
  if (header.version !== LEXICON_VERSION) {
    throw new LexiconError(`This lexicon has version ${header.version}; version ${LEXICON_VERSION} is needed.`);
  }
  if (header.bytes !== buffer.byteLength || headerSum(numbers) !== header.headerSum) {
    throw new LexiconError('This lexicon is damaged.');
  }
  return header;
}
