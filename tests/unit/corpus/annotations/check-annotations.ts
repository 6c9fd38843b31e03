/** Keys that the model's own context defines, of those that exports may use. */
const TERMS = new Set(
  'id type label generator name total first startIndex items motivation created body target source selector exact prefix suffix start end state sourceDate value format language purpose'.split(
    ' ',
  ),
);

const MOTIVATIONS = new Set(
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  ),
);

/** Classes of the model, with what it requires of each. */
const REQUIRED: Record<string, string[]> = {
  Annotation: ['id', 'target'],
  AnnotationCollection: ['id', 'total', 'first'],
  AnnotationPage: ['id', 'items'],
  SpecificResource: ['source'],
  TextualBody: ['value'],
  TextQuoteSelector: ['exact'],
  TextPositionSelector: ['start', 'end'],
  TimeState: ['sourceDate'],
  Software: ['name'],
};

/** What is wrong with a document by the Web Annotation data model, as far as exports use it; empty when nothing is. */
export function problemsOf(document: unknown): string[] {
  const { '@context': context, ...rest } = document as Record<string, unknown>;
  const problems = context === 'http://www.w3.org/ns/anno.jsonld' ? [] : ['the context is not that of the model'];
  check(rest, '', problems, new Set());
  return problems;
}

function check(value: unknown, place: string, problems: string[], ids: Set<string>): void {
  if (Array.isArray(value)) {
    for (const [at, one] of value.entries()) check(one, `${place}[${at}]`, problems, ids);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const thing = value as Record<string, unknown>;
  const type = String(thing.type);
  const required = REQUIRED[type];
  if (!required) problems.push(`${place}: ${type} is no class of the model`);
  for (const key of required ?? []) if (thing[key] === undefined) problems.push(`${place}: ${type} has no ${key}`);
  for (const [key, one] of Object.entries(thing)) {
    if (!TERMS.has(key)) problems.push(`${place}: “${key}” is not in the context`);
    check(one, `${place}.${key}`, problems, ids);
  }
  for (const key of ['id', 'source'] as const)
    if (thing[key] !== undefined && !/^(?:https?|urn):\S+$/.test(String(thing[key])))
      problems.push(`${place}: ${key} is no absolute IRI`);
  if (thing.id !== undefined) {
    if (ids.has(String(thing.id))) problems.push(`${place}: ${thing.id} names two things`);
    ids.add(String(thing.id));
  }
  for (const key of ['motivation', 'purpose'])
    if (thing[key] !== undefined && !MOTIVATIONS.has(String(thing[key]))) problems.push(`${place}: ${thing[key]}`);
  for (const key of ['created', 'sourceDate'])
    if (thing[key] !== undefined && !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(thing[key])))
      problems.push(`${place}: ${key} is no time in UTC`);
  if (type === 'TextPositionSelector') {
    const { start, end } = thing as { start: number; end: number };
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start))
      problems.push(`${place}: ${start} to ${end}`);
  }
  if (type === 'AnnotationCollection' && thing.total !== (thing.first as { items: unknown[] }).items.length)
    problems.push(`${place}: the total is not the number of items`);
}
