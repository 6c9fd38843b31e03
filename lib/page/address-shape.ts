/** What an address says about its page. Rules on words and numbers only, never on a host. */
export interface AddressShape {
  /** The front of a site, also of one of its languages. */
  root: boolean;
  /** One or two short words, as sections have. */
  section: boolean;
  /** A date, a long number or a hash, as single stories have. */
  numbered: boolean;
  dated: boolean;
  /** A headline in the path: words joined by hyphens. */
  slug: boolean;
  /** A word for news, in the path or the host. */
  news?: string;
  /** A word for pages that are not articles. */
  other?: string;
}

// Sets, not patterns: to compile a pattern of a hundred words takes longer than all else here, and it would be for one address.
const NEWS = new Set(
  (
    'news newsroom article articles artikel articulo articolo artigo story stories politics politik politica política politique world ' +
    'business opinion opinions commentisfree nation national international internacional nachrichten noticia noticias notizie novosti ' +
    'actualite actualites haber haberler gundem berita tin-tuc wiadomosci nyheter uutiset nieuws zpravy hirek stiri vijesti vesti live ' +
    'ausland inland monde mundo society sport sports deportes liveblog breaking'
  ).split(' '),
);

const OTHER = new Set(
  (
    'doc docs documentation wiki reference api manual tutorial tutorials question questions forum forums thread threads discussion ' +
    'discussions community r comments shop store product products item dp cart category categories tag tags topic topics search find ' +
    'author authors user users profile login account job jobs career careers help support faq about contact privacy terms recipe ' +
    'recipes rezepte recettes download issues pull releases package packages pricing event events course courses developer ' +
    'engineering tech blog blogs'
  ).split(' '),
);

/** Reads an address. */
export function addressShapeOf(url: string): AddressShape {
  const { hostname, pathname, search } = new URL(url);
  // In lower case, once: a pattern that disregards case takes longer to compile than all else here.
  const path = safeDecode(pathname)
    .toLowerCase()
    .replace(/\/(?:index|default)\.\w+$/, '/');
  const parts = path.split('/').filter(Boolean);
  const last = parts.at(-1)?.replace(/\.\w{1,6}$/, '') ?? '';
  const words = last.split(/[-_\s]+/).filter((word) => word.length > 1 && !/^\d+$/.test(word));
  const numbered =
    /\d{5,}|(?=[a-f]*\d)[0-9a-f]{8,}(?:-|$)/.test(path) ||
    /[?&](?:id|art|aid|nid|sid|p)=\d{3,}/.test(search.toLowerCase());
  const dated = /(?:^|\D)(?:19|20)\d\d[/\-_.]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/\-_.]?\d{1,2})?(?:\D|$)/.test(path);
  const slug = words.length >= 4 || (last.length >= 25 && words.length >= 2);
  const site = hostname.replace(/^www\./, '').replace(/\.[^.]+$/, '');
  const news = namesIn(`${site}${path}`, /[/.\-_]/).find((name) => NEWS.has(name));
  const other = namesIn(`${hostname}${path}`, /[/.]/).find((name) => OTHER.has(name));
  return {
    root:
      parts.length === 0 || (parts.length === 1 && /^[a-z]{2}(?:[-_][a-z]{2,4})?$|^(?:home|index|start)\b/.test(last)),
    section: parts.length <= 2 && !numbered && !dated && words.length <= 3 && last.length < 30,
    numbered,
    dated,
    slug,
    ...(news && { news }),
    ...(other && { other }),
  };
}

/** The names between separators, and those that two of them make. */
function namesIn(address: string, separator: RegExp): string[] {
  const names = address.toLowerCase().split(separator);
  return names.flatMap((name, at) => [name, `${name}-${names[at + 1]}`]);
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
