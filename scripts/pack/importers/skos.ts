import { createReadStream } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { StreamParser } from 'n3';
import { idMaker } from '../../../lib/corpus/slug.ts';
import type { Entry } from './entry.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

interface Concept {
  labels: { text: string; lang: string; preferred: boolean }[];
  notes: { text: string; lang: string; rank: number }[];
  broader: string[];
  related: string[];
  wikidata?: string;
}

const WIKIDATA = /^https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/(Q\d+)$/;

/** Which note says best what a concept is. */
const NOTES = ['definition', 'scopeNote', 'note', 'example'];

/** A SKOS vocabulary in Turtle (or N-Triples), or in JSON-LD when the file's name ends in `.json` or `.jsonld`. */
export async function* skosImporter(input: string, lang: string): AsyncGenerator<Entry> {
  const concepts = new Map<string, Concept>();
  for await (const quad of quads(input)) take(quad as Quad, concepts, lang);
  const named = [...concepts].filter(([, { labels }]) => labels.length > 0);
  if (named.length === 0) throw new Error(`${input}: no SKOS concept with a label stands in this file.`);
  const ids = new Map<string, string>();
  const makeId = idMaker('concept');
  for (const [iri] of named) ids.set(iri, makeId(iri.split(/[/#]/).filter(Boolean).at(-1) ?? ''));
  for (const [iri, { labels, notes, broader, related, wikidata }] of named) {
    const title =
      labels.find((one) => one.preferred && one.lang === lang) ?? labels.find((one) => one.preferred) ?? labels[0];
    const [note] = notes
      .filter((one) => one.lang === lang || notes.every((other) => other.lang !== lang))
      .sort((a, b) => a.rank - b.rank);
    const links = (list: string[], type: 'kind-of' | 'related') =>
      list.flatMap((to) => (ids.has(to) && to !== iri ? { to: ids.get(to) ?? '', type } : []));
    yield {
      id: ids.get(iri) ?? '',
      term: title?.text ?? iri,
      definition: note?.text ?? '',
      names: labels.map(({ text, lang: of }) => ({ text, lang: of })),
      relations: [...links(broader, 'kind-of'), ...links(related, 'related')],
      ...(wikidata ? { wikidata } : {}),
    };
  }
}

function quads(input: string): AsyncIterable<unknown> {
  const file = createReadStream(input);
  const parser = /\.json(?:ld)?$/i.test(input)
    ? new JsonLdParser({ documentLoader: { load: refuse } })
    : new StreamParser();
  file.on('error', (error) => parser.destroy(error));
  return file.pipe(parser);
}

async function refuse(url: string): Promise<never> {
  throw new Error(`This file leans on a context at ${url}, which is not fetched; put the context into the file.`);
}

function take({ subject, predicate, object }: Quad, concepts: Map<string, Concept>, usual: string): void {
  const concept = concepts.get(subject.value) ?? { labels: [], notes: [], broader: [], related: [] };
  const property = predicate.value.startsWith(SKOS) ? predicate.value.slice(SKOS.length) : '';
  if (!property && predicate.value !== TYPE) return;
  concepts.set(subject.value, concept);
  const lang =
    object.termType === 'Literal' && object.language ? (object.language.split('-')[0] ?? usual).toLowerCase() : usual;
  if (object.termType === 'Literal' && /^(?:pref|alt|hidden)Label$/.test(property))
    concept.labels.push({ text: object.value, lang, preferred: property === 'prefLabel' });
  else if (object.termType === 'Literal' && NOTES.includes(property))
    concept.notes.push({ text: object.value, lang, rank: NOTES.indexOf(property) });
  else if (property === 'broader' || property === 'related') concept[property].push(object.value);
  else if (property === 'exactMatch') {
    const item = WIKIDATA.exec(object.value)?.[1];
    if (item) concept.wikidata = item;
  }
}
