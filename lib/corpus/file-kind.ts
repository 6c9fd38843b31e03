/** What can be imported as sources. */
export type FileKind = 'html' | 'markdown' | 'text' | 'zip';

const KINDS: Record<string, FileKind> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  txt: 'text',
  text: 'text',
  zip: 'zip',
};

/** What a file is by its path; `undefined` when it cannot be imported. */
export function fileKind(path: string): FileKind | undefined {
  return KINDS[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
}

/** True for what systems and tools leave in folders for themselves: hidden files and copies of their attributes. */
export function isSystemFile(path: string): boolean {
  return /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path);
}

/** The name of a file without its folders and ending, as a title. */
export function titleOfPath(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return (
    name
      .replace(/\.[^.]+$/, '')
      .replace(/[_-]+/g, ' ')
      .trim() || name
  );
}
