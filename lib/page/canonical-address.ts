/**
 * The address that names a page: its canonical one where the page gives one that can be believed, else the one it stands at.
 * A page may call its home page canonical, by mistake; that would make one article of all.
 */
export function canonicalAddress(document: Document): string {
  const address = document.location.href;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href;
  if (!canonical || !URL.canParse(canonical) || !URL.canParse(address)) return address;
  const { protocol, pathname } = new URL(canonical);
  const isHome = pathname === '/' && new URL(address).pathname !== '/';
  return /^https?:$/.test(protocol) && !isHome ? canonical : address;
}
