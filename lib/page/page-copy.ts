import { canonicalAddress } from './canonical-address.ts';
import { createPageText } from './page-text.ts';
import { type Skeleton, walkSkeleton } from './skeleton.ts';
import { inSlices } from './slices.ts';

/** A page as it is handed over to be saved: the shape and text of what it shows, and what it says of itself. JSON-safe. */
export interface PageCopy {
  /** The address it stands at, and the one that names it. */
  address: string;
  canonical: string;
  /** As the page states it; may be empty. */
  lang: string;
  /** Name (or property) and content of its `meta` elements. */
  metas: [name: string, content: string][];
  /** Texts of its JSON-LD. */
  data: string[];
  /** The first date it gives in its text, as it stands there. */
  time?: string;
  skeleton: Skeleton;
  /** What the reader has selected, when that is to be saved and not the page. */
  selection?: string;
}

/** What is taken of a page's metadata at most, UTF-16 units. */
const MOST_DATA = 200_000;
const LONGEST_META = 2_000;

/** Copies a page in slices that leave its thread free; with `what` = 'selection', what is selected in it. */
export async function copyPage(
  document: Document,
  view: Window,
  signal: AbortSignal,
  what: 'page' | 'selection' = 'page',
): Promise<PageCopy> {
  // Read before anything else: a click may end the selection.
  const selection = what === 'selection' ? String(view.getSelection() ?? '') : undefined;
  const text = createPageText(document.body, { isOurs: () => false });
  await text.read([document.body], signal);
  const skeleton = (await inSlices(walkSkeleton(document, text.blocks), view, signal)).at(-1);
  const time = document.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime');
  return {
    address: document.location.href,
    canonical: canonicalAddress(document),
    lang: document.documentElement.lang,
    metas: metasOf(document),
    data: dataOf(document),
    ...(time ? { time } : {}),
    skeleton: skeleton ?? { title: document.title, headline: '', description: '', items: [] },
    ...(selection === undefined ? {} : { selection }),
  };
}

function metasOf(document: Document): PageCopy['metas'] {
  return [...document.querySelectorAll<HTMLMetaElement>('meta[name], meta[property], meta[itemprop]')].flatMap(
    (meta): PageCopy['metas'] => {
      const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
      const content = meta.content.slice(0, LONGEST_META);
      return name && content ? [[name, content]] : [];
    },
  );
}

function dataOf(document: Document): string[] {
  let room = MOST_DATA;
  return [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap(({ textContent: text }) => {
    room -= text?.length ?? 0;
    return text && room >= 0 ? [text] : [];
  });
}
