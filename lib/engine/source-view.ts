import { findQuote } from '../corpus/annotations/text-quote.ts';
import { passagesOf } from '../corpus/passages.ts';
import { type Passage, type Source, sourceText } from '../corpus/source.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { annotate } from '../detect/annotate.ts';
import type { AnnotateRequest } from '../detect/annotation.ts';
import { noEvidence } from '../detect/evidence.ts';
import type { NoteRow, ReadingStore } from '../store/store.ts';
import type { Marking } from './marking.ts';

/** A span of a source that names topics; UTF-16 offsets into `sourceText`. */
export interface SourceMention {
  start: number;
  end: number;
  topics: [TopicKey, ...TopicKey[]];
}

/** A note of the reader's on a source; its quotation stands in `passage`, or nowhere any more when that is missing. */
export interface SourceNote {
  id: string;
  text: string;
  quote: string;
  passage?: number;
}

/** A source as it is read as a whole. */
export interface SourceView {
  source: Source;
  /** Saved by the reader, not part of a pack. */
  own: boolean;
  passages: Passage[];
  /** In order of the text. */
  mentions: SourceMention[];
  /** In order of the text; those that have lost their place come last. */
  notes: SourceNote[];
}

/**
 * A source with its passages and mentions; `undefined` when no pack has it. They are found anew, as on any page, so that
 * the source view never lags behind the packs, however long the derivation of all sources takes.
 */
export async function viewSource(
  store: ReadingStore,
  marking: () => Promise<Marking>,
  { pack, source: id }: { pack: string; source: string },
): Promise<SourceView | undefined> {
  const [source, packs, notes] = await Promise.all([store.source(pack, id), store.packs(), store.notes()]);
  if (!source) return undefined;
  const { lexicons, refused } = await marking();
  const passages = passagesOf(source);
  const starts = paragraphStarts(source);
  const { mentions } = annotate(lexicons, requestOf(source), refused);
  return {
    source,
    own: packs.some((one) => one.id === pack && one.origin === 'own'),
    passages,
    notes: placedNotes(
      notes.filter(({ place }) => place?.pack === pack && place.source === id),
      sourceText(source),
      passages,
    ),
    mentions: mentions
      .filter(({ kind }) => kind === 'explicit')
      .map(({ block, start, end, topics }) => {
        const at = starts[block] ?? 0;
        return { start: at + start, end: at + end, topics };
      }),
  };
}

function placedNotes(notes: NoteRow[], text: string, passages: Passage[]): SourceNote[] {
  const placed = notes.map(({ id, text: written, place }) => {
    const quote = place?.quote ?? '';
    // The text may be another version by now.
    const found = findQuote(text, { exact: quote }, place?.start);
    const passage = found && passages.find(({ end }) => end > found.start)?.index;
    return {
      at: found?.start ?? Infinity,
      note: { id, text: written, quote, ...(passage === undefined ? {} : { passage }) },
    };
  });
  return placed.sort((one, other) => one.at - other.at || 0).map(({ note }) => note);
}

/** The paragraphs of a source as blocks of a page, numbered from 0. */
export function requestOf(source: Source): AnnotateRequest {
  return {
    blocks: source.text.map((text, id) => ({ id, text, role: id === 0 ? 'headline' : 'body' })),
    evidence: noEvidence(),
    lang: source.lang,
  };
}

/** Offsets of the paragraphs in `sourceText`. */
export function paragraphStarts({ text }: Pick<Source, 'text'>): number[] {
  let at = 0;
  return text.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return start;
  });
}
