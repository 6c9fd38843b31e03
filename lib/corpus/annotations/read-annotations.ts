import type { TextQuote } from './text-quote.ts';

/** An annotation that somebody made with another program, as a note on a page. */
export interface ReadAnnotation {
  /** As the program names it; empty when it does not. */
  id: string;
  /** Address of the page it stands on. */
  address: string;
  quote?: TextQuote;
  /** Place in the page's text, as far as it still holds. */
  start?: number;
  /** What was written; empty for a mere highlight. */
  text: string;
  tags: string[];
  /** ISO time, when it is known. */
  created?: string;
}

/** A file that holds no annotations. */
export class NoAnnotations extends Error {
  override name = 'NoAnnotations';
}

/**
 * Reads Web Annotations: one, a list, a page or collection of them as the W3C model writes them, and what Hypothesis
 * exports or answers a search with. Those without a page are left out. Throws `NoAnnotations` for anything else.
 */
export function readAnnotations(content: string): ReadAnnotation[] {
  const found = listOf(parsed(content));
  if (found.length === 0) throw new NoAnnotations('There is no annotation in it.');
  return found.flatMap((one) => readOne(one) ?? []);
}

type Thing = Record<string, unknown>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): string => (typeof value === 'string' ? value : '');
const all = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

function parsed(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    throw new NoAnnotations('It is not JSON.');
  }
}

/** The annotations in what was read, whatever holds them. */
function listOf(value: unknown, depth = 0): Thing[] {
  if (Array.isArray(value)) return value.flatMap((one) => listOf(one, depth));
  if (!isThing(value) || depth > 4) return [];
  if ('target' in value || ('uri' in value && ('text' in value || 'tags' in value))) return [value];
  return ['items', 'first', 'annotations', 'rows', '@graph'].flatMap((name) => listOf(value[name], depth + 1));
}

function readOne(one: Thing): ReadAnnotation | undefined {
  const target = all(one.target)[0];
  const address = texts(one.uri) || (isThing(target) ? addressOf(target.source ?? target.id) : texts(target));
  if (!address) return undefined;
  const selectors = isThing(target) ? all(target.selector).flatMap(flattened) : [];
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const place = selectors.find(({ type }) => type === 'TextPositionSelector');
  const bodies = all(one.body).map((body) => (typeof body === 'string' ? { type: 'TextualBody', value: body } : body));
  const written = bodies
    .filter(isThing)
    .flatMap((body) => all(body.items ?? body))
    .filter(isThing);
  const isTag = ({ purpose }: Thing): boolean => all(purpose).includes('tagging');
  const textOf = (list: Thing[]): string[] => list.map(({ value }) => texts(value)).filter(Boolean);
  const created = texts(one.created);
  return {
    id: texts(one.id ?? one['@id']),
    address,
    ...(quote && texts(quote.exact) ? { quote: quoteIn(quote) } : {}),
    ...(typeof place?.start === 'number' ? { start: place.start } : {}),
    text: [texts(one.text), texts(one.bodyValue), ...textOf(written.filter((body) => !isTag(body)))]
      .filter(Boolean)
      .join('\n\n'),
    tags: [...all(one.tags).map(texts).filter(Boolean), ...textOf(written.filter(isTag))],
    ...(Number.isNaN(Date.parse(created)) ? {} : { created: new Date(created).toISOString() }),
  };
}

function addressOf(source: unknown): string {
  return isThing(source) ? texts(source.id ?? source['@id']) : texts(source);
}

/** Selectors that refine others say the same place more exactly. */
function flattened(selector: unknown): Thing[] {
  return isThing(selector) ? [...all(selector.refinedBy).flatMap(flattened), selector] : [];
}

function quoteIn({ exact, prefix, suffix }: Thing): TextQuote {
  return {
    exact: texts(exact),
    ...(texts(prefix) ? { prefix: texts(prefix) } : {}),
    ...(texts(suffix) ? { suffix: texts(suffix) } : {}),
  };
}
