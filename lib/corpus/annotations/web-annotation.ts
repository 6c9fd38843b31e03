import type { MarkedQuote, MarkedText, NamedTopic, NearPassage } from './marked-text.ts';

/** The part of the Web Annotation model (W3C, 2017) that Sidelight writes. */
export interface WebAnnotation {
  id: string;
  type: 'Annotation';
  motivation: 'identifying' | 'linking' | 'commenting';
  created: string;
  generator: { type: 'Software'; name: string };
  body: (TextualBody | SpecificResource)[];
  target: SpecificResource | string;
}

interface TextualBody {
  type: 'TextualBody';
  value: string;
  format: 'text/plain';
  language?: string;
  purpose: 'tagging' | 'describing' | 'commenting';
}

interface SpecificResource {
  type: 'SpecificResource';
  source: string;
  purpose?: 'identifying' | 'linking';
  selector?: Selector[];
  state?: { type: 'TimeState'; sourceDate: string };
}

type Selector =
  | { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string }
  | { type: 'TextPositionSelector'; start: number; end: number };

/** A set of annotations with its one page in it, as the model's AnnotationCollection. */
export interface AnnotationCollection {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  id: string;
  type: 'AnnotationCollection';
  label: string;
  generator: WebAnnotation['generator'];
  total: number;
  first: { id: string; type: 'AnnotationPage'; startIndex: 0; items: WebAnnotation[] };
}

const GENERATOR = { type: 'Software', name: 'Sidelight' } as const;

/**
 * Texts as Web Annotations: what each quotation names (`identifying`), what the reader wrote on it (`commenting`), and the
 * passages near to the text (`linking`). `made` is an ISO time, `newId` gives a URI for each thing that needs one.
 */
export function toAnnotations(
  texts: MarkedText[],
  label: string,
  made: string,
  newId: () => string,
): AnnotationCollection {
  const items = texts.flatMap((text) => [
    ...text.quotes.flatMap((quote) => quoteAnnotations(text, quote, made, newId)),
    ...text.near.map((passage) => linkAnnotation(text, passage, made, newId)),
  ]);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: newId(),
    type: 'AnnotationCollection',
    label,
    generator: GENERATOR,
    total: items.length,
    first: { id: newId(), type: 'AnnotationPage', startIndex: 0, items },
  };
}

function quoteAnnotations(text: MarkedText, quote: MarkedQuote, made: string, newId: () => string): WebAnnotation[] {
  const base = { type: 'Annotation', created: made, generator: GENERATOR } as const;
  const target = targetOf(text, quote);
  const found: WebAnnotation[] = [];
  if (quote.topics.length > 0) {
    const body = quote.topics.flatMap(topicBodies);
    found.push({ id: newId(), ...base, motivation: 'identifying', body, target });
  }
  if (quote.note !== undefined) {
    const body = { type: 'TextualBody', value: quote.note, format: 'text/plain', purpose: 'commenting' } as const;
    found.push({ id: newId(), ...base, motivation: 'commenting', body: [body], target });
  }
  return found;
}

function topicBodies({ key, title, lang, summary, wikidata }: NamedTopic): WebAnnotation['body'] {
  const language = lang ? { language: lang } : {};
  return [
    {
      type: 'SpecificResource',
      source: wikidata ? `http://www.wikidata.org/entity/${wikidata}` : localName('topic', key),
      purpose: 'identifying',
    },
    { type: 'TextualBody', value: title, format: 'text/plain', ...language, purpose: 'tagging' },
    ...(summary
      ? [{ type: 'TextualBody', value: summary, format: 'text/plain', ...language, purpose: 'describing' } as const]
      : []),
  ];
}

function linkAnnotation(text: MarkedText, near: NearPassage, made: string, newId: () => string): WebAnnotation {
  const { pack, id, title, address, lang } = near.source;
  return {
    id: newId(),
    type: 'Annotation',
    motivation: 'linking',
    created: made,
    generator: GENERATOR,
    body: [
      {
        type: 'SpecificResource',
        source: address ?? localName('source', `${pack}/${id}`),
        purpose: 'linking',
        selector: [{ type: 'TextQuoteSelector', exact: near.text }],
      },
      {
        type: 'TextualBody',
        value: title,
        format: 'text/plain',
        ...(lang ? { language: lang } : {}),
        purpose: 'describing',
      },
    ],
    target: nameOf(text),
  };
}

function targetOf(text: MarkedText, { exact, prefix, suffix, start, end }: MarkedQuote): SpecificResource {
  return {
    type: 'SpecificResource',
    source: nameOf(text),
    selector: [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start, end },
    ],
    state: { type: 'TimeState', sourceDate: text.read },
  };
}

const nameOf = ({ address, id = '' }: MarkedText): string => address ?? localName('source', id);

/** A name for what has no address: it means something to this Sidelight only. */
function localName(kind: 'topic' | 'source', id: string): string {
  return `urn:sidelight:${kind}:${id.split('/').map(encodeURIComponent).join('/')}`;
}
