import type { Source } from '../../corpus/source.ts';
import type { Topic } from '../../corpus/topic.ts';
import { type TopicKey, topicKey } from '../../corpus/topic-key.ts';
import { annotate } from '../../detect/annotate.ts';
import type { AnnotateRequest } from '../../detect/annotation.ts';
import { scan } from '../../detect/candidate.ts';
import { compileLexicon } from '../../detect/compile-lexicon.ts';
import { noEvidence } from '../../detect/evidence.ts';
import { type Lexicon, openLexicon } from '../../detect/lexicon.ts';
import type { Store } from '../../store/store.ts';
import { inflectingLanguages } from '../../text/language.ts';
import { requestOf } from '../source-view.ts';

/** A place that a topic would mark, with the words around it; UTF-16 offsets into `text`. */
export interface PreviewPlace {
  text: string;
  start: number;
  end: number;
}

/** What a topic would mark in one text: the first places, and how many there are. */
export interface PreviewText {
  places: PreviewPlace[];
  count: number;
}

/** What a topic would mark; it grows while sources are looked through. */
export interface TopicPreview {
  /** Absent when no page is being read. */
  page?: PreviewText;
  /** Sources that would be marked, the first of them with their places. */
  sources: (PreviewText & { pack: string; id: string; title: string; lang: string })[];
  /** Sources that name it. */
  found: number;
  looked: number;
  of: number;
}

/** Places shown of one text, and sources shown. */
const PLACES = 3;
const SOURCES = 8;
/** UTF-16 units around a place. */
const AROUND = 70;
/** Sources looked through before what was found is shown and other work gets its turn. */
const SLICE = 20;

/** What a preview is made of. */
export interface PreviewQuestion {
  topic: Topic;
  /** The reader's other topics, and the id of their pack. */
  others: Topic[];
  pack: string;
  /** The lexicons in use of other packs. */
  lexicons: Lexicon[];
  page?: PreviewPage | undefined;
}

/** Looks for what a topic would mark: first in a page, then in all sources in use, telling as it goes. */
export async function previewTopic(
  store: Store,
  { topic: draft, others, pack: ownPack, lexicons: inUse, page }: PreviewQuestion,
  tell: (preview: TopicPreview) => void,
  signal: AbortSignal,
): Promise<void> {
  const topic = { ...draft, aliases: draft.aliases.filter(({ text }) => text.trim() !== '') };
  // Further names stand for themselves here, so that their places are told from those of the pack's own names.
  const own = openLexicon(compileLexicon({ pack: ownPack, topics: [topic, ...others] }));
  const alone = openLexicon(compileLexicon({ pack: ownPack, topics: [topic] }));
  const lexicons = [...inUse, own];
  const look = (request: AnnotateRequest): PreviewText => placesIn(request, lexicons, topicKey(ownPack, topic.id));
  const packs = (await store.packs()).filter(({ enabled }) => enabled);
  const rows = (
    await Promise.all(packs.map(async ({ id }) => (await store.sourcesOf(id)).map((row) => ({ pack: id, row }))))
  ).flat();
  const preview: TopicPreview = {
    ...(page ? { page: look(requestOfPage(page)) } : {}),
    sources: [],
    found: 0,
    looked: 0,
    of: rows.length,
  };
  signal.throwIfAborted();
  tell({ ...preview });
  for (const { pack, row } of rows) {
    preview.looked += 1;
    const source = await store.source(pack, row.id);
    if (source && isSpelled(alone, source)) {
      const found = look(requestOf(source));
      if (found.count > 0) {
        preview.found += 1;
        if (preview.sources.length < SOURCES)
          preview.sources.push({ ...found, pack, id: row.id, title: row.title, lang: row.lang });
      }
    }
    if (preview.looked % SLICE !== 0) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    tell({ ...preview, sources: [...preview.sources] });
  }
  tell(preview);
}

/** The article of the page being read: its blocks as lines, and the language it states. */
export interface PreviewPage {
  text: string;
  lang: string;
}

function requestOfPage({ text, lang }: PreviewPage): AnnotateRequest {
  const lines = text.split('\n');
  return { blocks: lines.map((line, id) => ({ id, text: line, role: 'body' })), evidence: noEvidence(), lang };
}

/** Whether a source spells one of the names at all; only then it is worth being read as a page is. */
function isSpelled(alone: Lexicon, { text, lang }: Source): boolean {
  return text.some((paragraph) => scan(alone, paragraph, inflectingLanguages(paragraph, lang)).length > 0);
}

function placesIn(request: AnnotateRequest, lexicons: Lexicon[], topic: TopicKey): PreviewText {
  const mentions = annotate(lexicons, request).mentions.filter(
    ({ kind, topics }) => kind === 'explicit' && topics.includes(topic),
  );
  const places = mentions.slice(0, PLACES).map(({ block, start, end }) => {
    const { text } = request.blocks.find(({ id }) => id === block) ?? { text: '' };
    const from = Math.min(start, wordStart(text, Math.max(0, start - AROUND)));
    const to = wordStart(text, Math.min(text.length, end + AROUND));
    const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
    const at = before.length - from;
    return { text: before + text.slice(from, to).trimEnd() + after, start: start + at, end: end + at };
  });
  return { places, count: mentions.length };
}

/** The start of a word at or after an offset, so that no word is cut. */
function wordStart(text: string, at: number): number {
  if (at === 0 || at >= text.length) return at;
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space + 1;
}
