import { attributeOf, tagOf } from './node-access.ts';

/** What a page says about itself in JSON-LD and microdata. */
export interface StructuredData {
  /** Types of the things the page is about, without the schema's address. */
  types: string[];
  dated: boolean;
}

/** A page may hold many or huge scripts of data; reading stops at this many characters. */
const MOST_DATA = 400_000;

/** A page may mark up each of its many teasers; so many of them tell what it is. */
const MOST_THINGS = 50;

/** How deep the things a page is about may stand: in lists, in `@graph`, as the main entity of the page. */
const DEPTH = 4;

/** Data in scripts, the outer things of the microdata, and dates in it: by one selector, for each costs a walk over the page. */
const DATA =
  'script[type="application/ld+json" i],[itemscope][itemtype]:not([itemscope] *),[itemprop~="datePublished"]';

/** Reads JSON-LD (also in lists, in `@graph` and where the JSON is broken) and the top of the microdata. */
export function structuredDataOf(document: Document): StructuredData {
  const data: StructuredData = { types: [], dated: false };
  let room = MOST_DATA;
  let things = MOST_THINGS;
  for (const element of document.querySelectorAll(DATA)) {
    if (tagOf(element) === 'script') {
      const text = element.textContent ?? '';
      room -= text.length;
      if (room >= 0) readJson(text, data);
      continue;
    }
    data.dated ||= (attributeOf(element, 'itemprop') ?? '').split(/\s+/).includes('datePublished');
    const type = attributeOf(element, 'itemtype');
    if (type !== null && things-- > 0) addType(type, data);
  }
  return data;
}

function readJson(text: string, data: StructuredData): void {
  try {
    readThing(JSON.parse(text), data, 0);
  } catch {
    // Broken JSON (a raw line break in a string, a trailing comma): the names still stand there, in the outer things first.
    const plain = text.slice(0, 20_000);
    for (const [, type] of plain.matchAll(/"@type"\s*:\s*\[?\s*"([^"]{1,80})"/g)) addType(type, data);
    data.dated ||= /"datePublished"\s*:\s*"\s*\d{4}/.test(plain);
  }
}

function readThing(thing: unknown, data: StructuredData, depth: number): void {
  if (depth > DEPTH || thing === null || typeof thing !== 'object') return;
  if (Array.isArray(thing)) {
    for (const one of thing.slice(0, 50)) readThing(one, data, depth + 1);
    return;
  }
  const {
    '@type': type,
    '@graph': graph,
    mainEntity,
    mainEntityOfPage,
    datePublished,
  } = thing as Record<string, unknown>;
  for (const one of Array.isArray(type) ? type : [type]) addType(one, data);
  if (typeof datePublished === 'string' && datePublished !== '') data.dated = true;
  readThing(graph, data, depth + 1);
  readThing(mainEntity, data, depth + 1);
  readThing(mainEntityOfPage, data, depth + 1);
}

function addType(type: unknown, data: StructuredData): void {
  if (typeof type !== 'string') return;
  for (const name of type.trim().split(/\s+/)) data.types.push(name.replace(/^.*[/#:]/, ''));
}
