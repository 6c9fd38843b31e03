/** Id of the pack that holds what the reader saves. */
export const SAVED = 'saved';

/** Bytes of the hash in an id: of a million articles, two meet once in some ten million libraries. */
const ID_BYTES = 8;

/** The id of a saved source, by what tells it apart from others: its plain address, or its text. */
export async function savedId(same: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(same)));
  return Array.from(hash.subarray(0, ID_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where the page at an address is kept when it has been saved as a whole. */
export async function savedPlace(address: string): Promise<{ pack: string; source: string }> {
  return { pack: SAVED, source: await savedId(plainAddress(address)) };
}

/** Parameters that say how a reader came to a page, not which page it is. */
const TRACKING = /^(?:utm_|at_|mc_|pk_|ns_|fbclid|gclid|dclid|msclkid|igshid|ref$|ref_src|cmpid|ocid|smid|partner$)/i;

/** An address as far as it names a page: no fragment, no tracking, neither scheme nor `www`. */
export function plainAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, port, pathname, searchParams } = new URL(address);
  const told = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort();
  const query = new URLSearchParams(told).toString();
  return `${hostname.replace(/^www\./, '')}:${port}${pathname.replace(/\/$/, '')}?${query}`;
}
