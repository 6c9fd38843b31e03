import { type ReadAnnotation, readAnnotations } from '../corpus/annotations/read-annotations.ts';
import { findQuote } from '../corpus/annotations/text-quote.ts';
import { sourceText } from '../corpus/source.ts';
import type { NoteRow, Store } from '../store/store.ts';
import { plainAddress } from './saved-place.ts';

/** What came of an import of annotations. */
export interface NoteImport {
  /** Notes that stand at their quotation now. */
  placed: number;
  /** Notes on a source whose text does not hold their quotation any more, or that quote nothing. */
  unplaced: number;
  /** Pages that no source was saved from, with the number of notes on them. */
  missing: { address: string; notes: number }[];
}

/**
 * Takes in annotations made with another program as notes on the sources saved from their pages. Taken in again, they
 * replace themselves. Throws `NoAnnotations` when the file holds none.
 */
export async function importNotes(store: Store, content: string): Promise<NoteImport> {
  const annotations = readAnnotations(content);
  const sources = await sourcesByAddress(store);
  const report: NoteImport = { placed: 0, unplaced: 0, missing: [] };
  const missing = new Map<string, number>();
  const texts = new Map<string, string>();
  for (const annotation of annotations) {
    const { address } = annotation;
    const place = sources.get(plainAddress(address));
    if (!place) {
      missing.set(address, (missing.get(address) ?? 0) + 1);
      continue;
    }
    const key = `${place.pack}/${place.source}`;
    const text = texts.get(key) ?? (await textOf(store, place));
    texts.set(key, text);
    const found = annotation.quote && findQuote(text, annotation.quote, annotation.start);
    if (found) report.placed += 1;
    else report.unplaced += 1;
    await store.putNote(await noteOf(annotation, place, found, text));
  }
  report.missing = [...missing].map(([address, notes]) => ({ address, notes }));
  return report;
}

async function noteOf(
  { id, address, quote, text, tags, created }: ReadAnnotation,
  place: { pack: string; source: string },
  found: { start: number; end: number } | undefined,
  whole: string,
): Promise<NoteRow> {
  const name = id || JSON.stringify([address, quote, text]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)));
  const made = created ? Date.parse(created) : Date.now();
  const words = [text, tags.map((tag) => `#${tag.replaceAll(' ', '-')}`).join(' ')].filter(Boolean).join('\n\n');
  return {
    id: `annotation-${Array.from(hash.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    text: words,
    place: {
      ...place,
      ...(found ?? { start: 0, end: 0 }),
      // What stands in the text now; where nothing does, what was quoted.
      quote: found ? whole.slice(found.start, found.end) : (quote?.exact ?? ''),
    },
    made,
    changed: made,
  };
}

async function textOf(store: Store, { pack, source }: { pack: string; source: string }): Promise<string> {
  const found = await store.source(pack, source);
  return found ? sourceText(found) : '';
}

/** Sources by the address they were saved from; whole ones and the reader's own come first. */
async function sourcesByAddress(store: Store): Promise<Map<string, { pack: string; source: string }>> {
  const found = new Map<string, { pack: string; source: string }>();
  const packs = (await store.packs()).toSorted(
    (one, other) => Number(other.origin === 'own') - Number(one.origin === 'own'),
  );
  for (const { id: pack } of packs) {
    const rows = await store.sourcesOf(pack);
    for (const { id: source, url } of rows.toSorted((one, other) => Number(!!one.part) - Number(!!other.part))) {
      const name = url === undefined ? undefined : plainAddress(url);
      if (name !== undefined && !found.has(name)) found.set(name, { pack, source });
    }
  }
  return found;
}
