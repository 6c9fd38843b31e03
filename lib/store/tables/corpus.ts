import type { Passage, Source } from '../../corpus/source.ts';
import type { Relation, Topic } from '../../corpus/topic.ts';
import type { InGeneration } from './packs.ts';

/** A topic of a pack. */
export interface TopicRow extends InGeneration, Topic {}

/** Relations that other topics of the pack state to topic `id`; `to` is the one that states. */
export interface BacklinkRow extends InGeneration {
  id: string;
  relations: Relation[];
}

/** What lists and cards need of a source; its text stands apart, since it is large. */
export interface SourceRow extends InGeneration, Omit<Source, 'text'> {
  /** What its passages and mentions were derived from; empty until they are. */
  derivedFrom: string;
}

/** The text of a source. */
export interface SourceTextRow extends InGeneration {
  id: string;
  paragraphs: string[];
}

/** A passage of a source with its text. Derived. */
export interface PassageRow extends InGeneration, Passage {
  source: string;
  text: string;
}

/** Indexes of the tables above. */
export const CORPUS_TABLES = {
  topics: '[pack+generation+id]',
  backlinks: '[pack+generation+id]',
  sources: '[pack+generation+id], [pack+generation+derivedFrom]',
  sourceTexts: '[pack+generation+id]',
  passages: '[pack+generation+source+index]',
} as const;
