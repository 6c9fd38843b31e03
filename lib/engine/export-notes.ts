import type { MarkedQuote, MarkedText, NamedTopic } from '../corpus/annotations/marked-text.ts';
import { notesAsCsv } from '../corpus/annotations/notes-as-csv.ts';
import { type NoteWords, notesAsMarkdown } from '../corpus/annotations/notes-as-markdown.ts';
import { characterCounter, findQuote, quoteOf } from '../corpus/annotations/text-quote.ts';
import { toAnnotations } from '../corpus/annotations/web-annotation.ts';
import { type Source, sourceText } from '../corpus/source.ts';
import { splitTopicKey, type TopicKey } from '../corpus/topic-key.ts';
import type { Store } from '../store/store.ts';
import { pageContext } from './page-context.ts';

/** The forms that notes can be exported in. */
export type NoteForm = 'annotations' | 'markdown' | 'csv';

/** A page as a script in it reads it for an export. */
export interface PageMarks {
  url: string;
  title: string;
  site: string;
  lang: string;
  /** ISO day. */
  published?: string;
  /** The text of its article. */
  text: string;
  /** Stretches of `document.body.textContent` that name topics; `start` and `end` in characters (code points). */
  marks: { exact: string; prefix: string; suffix: string; start: number; end: number; topics: TopicKey[] }[];
}

/** A file to give to the reader. */
export interface NoteFile {
  name: string;
  type: string;
  text: string;
}

/** How an export is to be written; `words` are those of the reader's language. */
export interface NoteOptions {
  form: NoteForm;
  words: NoteWords;
}

/** What is known of a page: what it names, and the passages of sources near to it. */
export async function exportPage(store: Store, page: PageMarks, options: NoteOptions): Promise<NoteFile> {
  const keys = [...new Set(page.marks.flatMap(({ topics }) => topics))];
  const named = await namedTopics(store, keys);
  const length = page.marks.at(-1)?.end ?? 1;
  const counted = keys.map((topic) => {
    const places = page.marks.filter(({ topics }) => topics.includes(topic)).map(({ start }) => start / length);
    return { topic, count: places.length, places };
  });
  const { sources } = await pageContext(store, { url: page.url, topics: counted, text: page.text });
  const addresses = await store.sourcesAt(sources.map(({ source }) => `${source.pack}/${source.id}`));
  const { url: address, title, site, lang, published } = page;
  const text: MarkedText = {
    title,
    address,
    site,
    lang,
    ...(published ? { published } : {}),
    read: new Date().toISOString(),
    quotes: page.marks.map(({ topics, ...quote }) => ({
      ...quote,
      topics: topics.flatMap((key) => named.get(key) ?? []),
    })),
    near: sources.flatMap(({ source, passages }, at) =>
      passages.map(({ excerpt, why }) => ({
        text: excerpt.text,
        topics: why.topics.map((topic) => topic.title),
        source: { ...source, ...(addresses[at]?.url ? { address: addresses[at].url } : {}) },
      })),
    ),
  };
  return fileOf([text], title, options);
}

/** What is known of stored sources: what they name, and what the reader noted on them. */
export async function exportSources(
  store: Store,
  places: { pack: string; source: string }[],
  label: string,
  options: NoteOptions,
): Promise<NoteFile> {
  const notes = Map.groupBy(
    (await store.notes()).filter(({ place }) => place),
    ({ place }) => `${place?.pack}/${place?.source}`,
  );
  const named = new Map<TopicKey, NamedTopic>();
  const texts: MarkedText[] = [];
  for (const { pack, source: id } of places) {
    const source = await store.source(pack, id);
    if (!source) continue;
    const [passages, mentions] = await Promise.all([store.passagesIn(pack, id), store.mentionsIn(pack, id)]);
    const unknown = [...new Set(mentions.map(({ topic }) => topic))].filter((topic) => !named.has(topic));
    for (const [key, topic] of await namedTopics(store, unknown)) named.set(key, topic);
    const spans = new Map<string, { start: number; end: number; topics: NamedTopic[]; note?: string }>();
    for (const { passage, topic, spans: found } of mentions) {
      const at = passages[passage]?.start ?? 0;
      const meant = named.get(topic);
      for (const { start, end } of meant ? found : []) {
        const key = `${at + start} ${at + end}`;
        const known = spans.get(key) ?? { start: at + start, end: at + end, topics: [] };
        spans.set(key, { ...known, topics: [...known.topics, ...(meant ? [meant] : [])] });
      }
    }
    const text = sourceText(source);
    for (const { text: note, place } of notes.get(`${pack}/${id}`) ?? []) {
      const found = place && findQuote(text, { exact: place.quote }, place.start);
      if (found) spans.set(`note ${spans.size}`, { ...found, topics: [], note });
    }
    texts.push(markedSource(source, pack, text, [...spans.values()]));
  }
  return fileOf(texts, label, options);
}

function markedSource(
  { id, title, url, publisher, author, published, saved, lang }: Source,
  pack: string,
  text: string,
  spans: { start: number; end: number; topics: NamedTopic[]; note?: string }[],
): MarkedText {
  const count = characterCounter(text);
  const quotes = spans
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, ...said }): MarkedQuote => {
      const first = count(start);
      return {
        ...quoteOf(text, { start, end }),
        ...said,
        start: first,
        end: first + [...text.slice(start, end)].length,
      };
    });
  return {
    id: `${pack}/${id}`,
    title,
    lang,
    ...(url ? { address: url } : {}),
    ...(publisher ? { site: publisher } : {}),
    ...(author ? { author } : {}),
    ...(published ? { published } : {}),
    read: saved ?? new Date(0).toISOString(),
    quotes,
    near: [],
  };
}

async function namedTopics(store: Store, keys: TopicKey[]): Promise<Map<TopicKey, NamedTopic>> {
  const [topics, packs] = await Promise.all([store.topics(keys), store.packs()]);
  const named = new Map<TopicKey, NamedTopic>();
  for (const [at, key] of keys.entries()) {
    const topic = topics[at];
    if (!topic) continue;
    const { title, kind, summary, wikidata } = topic;
    const lang = packs.find(({ id }) => id === splitTopicKey(key).pack)?.meta.lang ?? '';
    named.set(key, { key, title, kind, lang, summary, ...(wikidata ? { wikidata } : {}) });
  }
  return named;
}

function fileOf(texts: MarkedText[], label: string, { form, words }: NoteOptions): NoteFile {
  const name =
    label
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 80) || 'sidelight';
  if (form === 'csv') return { name: `${name}.csv`, type: 'text/csv', text: notesAsCsv(texts) };
  if (form === 'markdown') return { name: `${name}.md`, type: 'text/markdown', text: notesAsMarkdown(texts, words) };
  const annotations = toAnnotations(texts, label, new Date().toISOString(), () => `urn:uuid:${crypto.randomUUID()}`);
  return {
    name: `${name}.jsonld`,
    type: 'application/ld+json',
    text: `${JSON.stringify(annotations, undefined, 2)}\n`,
  };
}
