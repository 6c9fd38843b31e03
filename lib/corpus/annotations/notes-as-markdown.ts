import type { MarkedQuote, MarkedText, NamedTopic } from './marked-text.ts';

/** Words of the export, in the reader's language. */
export interface NoteWords {
  topics: string;
  notes: string;
  near: string;
}

/** Texts as Markdown notes: what each names, with its quotations, what the reader wrote, and passages near to it. */
export function notesAsMarkdown(texts: MarkedText[], words: NoteWords): string {
  return texts.map((text) => oneText(text, words)).join('\n---\n\n');
}

function oneText(text: MarkedText, words: NoteWords): string {
  const facts = [text.site, text.author, text.published].filter((fact) => fact !== undefined).map(escaped);
  const lines = [`# ${escaped(text.title)}`, '', ...facts.slice(0, 3).map((fact) => `- ${fact}`)];
  if (text.address) lines.push(`- <${text.address.replaceAll('>', '%3E')}>`);
  const byTopic = topicsOf(text.quotes);
  if (byTopic.length > 0) lines.push('', `## ${words.topics}`);
  for (const { topic, quotes } of byTopic) {
    lines.push('', `### ${escaped(topic.title)}`, '');
    if (topic.summary) lines.push(escaped(topic.summary), '');
    for (const { prefix, exact, suffix } of quotes)
      lines.push(`> …${escaped(prefix)}**${escaped(exact.trim())}**${escaped(suffix)}…`, '');
    lines.pop();
  }
  const noted = text.quotes.filter(({ note }) => note !== undefined);
  if (noted.length > 0) lines.push('', `## ${words.notes}`);
  for (const { exact, note = '' } of noted) {
    if (exact) lines.push('', `> ${escaped(exact)}`);
    if (note) lines.push('', escaped(note));
  }
  if (text.near.length > 0) lines.push('', `## ${words.near}`);
  for (const { text: passage, source } of text.near) {
    const from = [source.title, source.publisher, source.date].filter(Boolean).join(', ');
    lines.push('', `> ${escaped(passage)}`, '>', `> ${escaped(from)}`);
  }
  return `${lines.join('\n')}\n`;
}

function topicsOf(quotes: MarkedQuote[]): { topic: NamedTopic; quotes: MarkedQuote[] }[] {
  const found = new Map<string, { topic: NamedTopic; quotes: MarkedQuote[] }>();
  for (const quote of quotes)
    for (const topic of quote.topics) {
      const known = found.get(topic.key) ?? { topic, quotes: [] };
      known.quotes.push(quote);
      found.set(topic.key, known);
    }
  return [...found.values()];
}

/** Text that Markdown shows as it is, on one line. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(\d*)([+.)-])(?= )/, '$1\\$2');
}
