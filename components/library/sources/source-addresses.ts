/** Address of the list of sources in the library. */
export const SOURCES = '#/sources';

/** Address of one source in the library. */
export function sourcePage({ pack, id }: { pack: string; id: string }): string {
  return `${SOURCES}/${encodeURIComponent(pack)}/${encodeURIComponent(id)}`;
}

/** The source that an address of the library names, if it names one. */
export function sourceAt(hash: string): { pack: string; id: string } | undefined {
  const [, pack, id] = /^#\/sources\/([^/]+)\/([^/]+)$/.exec(hash) ?? [];
  if (!pack || !id) return undefined;
  try {
    return { pack: decodeURIComponent(pack), id: decodeURIComponent(id) };
  } catch {
    return undefined;
  }
}
