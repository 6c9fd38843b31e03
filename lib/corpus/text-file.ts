/** What a text file says, as far as its form tells. */
export interface FileText {
  title?: string;
  author?: string;
  /** ISO year, month or day. */
  published?: string;
  address?: string;
  lang?: string;
  publisher?: string;
  text: string[];
}

/** A first line this long, UTF-16 units, is no title. */
const LONGEST_TITLE = 120;

/** Reads plain text: paragraphs stand between empty lines, or are lines where there are none. */
export function readPlainText(content: string): FileText {
  const text = paragraphsOf(content);
  const [first = '', ...rest] = text;
  const isTitle = rest.length > 0 && first.length <= LONGEST_TITLE && !/[.!?…:,;]["'”’»)]?$/u.test(first);
  return isTitle ? { title: first, text: rest } : { text };
}

/** Reads Markdown: its front matter, the first heading as title, and its paragraphs without the signs of the form. */
export function readMarkdown(content: string): FileText {
  const { fields, body } = frontMatter(content.replace(/\r\n?/g, '\n'));
  const found: FileText = { ...fields, text: [] };
  const parts = body
    .replace(/^(```|~~~)[^\n]*\n([\s\S]*?)\n\1\s*$/gm, (_, __, code: string) => `\n${code}\n`)
    .replace(/<!--[\s\S]*?-->/g, '')
    // Headings under their line, by equals signs or hyphens.
    .replace(/^([^\n]+)\n(?:=+|-+)[ \t]*$/gm, '\n# $1\n')
    .replace(/^(#{1,6} .*)$/gm, '\n$1\n')
    .replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+/gm, '\n')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '\n')
    .split(/\n[ \t]*\n+/);
  for (const part of parts) {
    const heading = /^\s*#{1,6} +(.*?)(?: +#+)?\s*$/.exec(part)?.[1];
    const text = plain(heading ?? part.replace(/^[ \t]*>[ \t]?/gm, ''));
    if (text === '') continue;
    if (heading !== undefined && found.title === undefined && found.text.length === 0) found.title = text;
    else found.text.push(text);
  }
  return found;
}

function paragraphsOf(content: string): string[] {
  const lines = content.replace(/\r\n?/g, '\n').replace(/\f/g, '\n\n');
  const apart = /\n[ \t]*\n/.test(lines.trim()) ? lines.split(/\n[ \t]*\n+/) : lines.split('\n');
  return apart.map((part) => part.replace(/[ \t]*\n[ \t]*/g, ' ').trim()).filter((part) => part !== '');
}

/** Text of a line of Markdown as it is read: without emphasis, links, images and code marks. */
function plain(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/^\[[^\]]+\]:\s+\S+.*$/gm, '')
    .replace(/<(https?:[^>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/(`+)([^`]+)\1/g, '$2')
    .replace(/(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+.!>~-])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names of front matter fields, as note-taking tools and site makers write them. */
const FIELDS: Record<string, keyof Omit<FileText, 'text'>> = {
  title: 'title',
  author: 'author',
  byline: 'author',
  date: 'published',
  published: 'published',
  url: 'address',
  source: 'address',
  link: 'address',
  lang: 'lang',
  language: 'lang',
  site: 'publisher',
  publisher: 'publisher',
};

function frontMatter(content: string): { fields: Omit<FileText, 'text'>; body: string } {
  const found = /^\ufeff?---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(content);
  if (!found) return { fields: {}, body: content };
  const fields: Omit<FileText, 'text'> = {};
  for (const line of (found[1] ?? '').split('\n')) {
    const [, name = '', given = ''] = /^([A-Za-z_-]+):\s*(.*)$/.exec(line) ?? [];
    const field = FIELDS[name.toLowerCase()];
    const value = given.trim().replace(/^(["'])(.*)\1$/, '$2');
    if (!field || value === '') continue;
    if (field === 'published') {
      const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(value)?.[0];
      if (day) fields.published = day;
    } else if (field !== 'address' || /^https?:/.test(value)) fields[field] = value;
  }
  return { fields, body: content.slice(found[0].length) };
}
