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

const NEWS =
  /(?:^|[/.\-_])(news|newsroom|article|articles|artikel|articulo|articolo|artigo|story|stories|politics|politik|politica|pol[ií]tica|politique|world|world-news|business|opinion|opinions|commentisfree|nation|national|international|internacional|nachrichten|noticias?|notizie|novosti|news-story|actualites?|haber|haberler|gundem|berita|tin-tuc|wiadomosci|nyheter|uutiset|nieuws|zpravy|hirek|stiri|vijesti|vesti|live|ausland|inland|monde|mundo|society|sport|sports|deportes|live-blog|liveblog|live-news|breaking)(?=[/.\-_]|$)/i;

const OTHER =
  /(?:^|[/.])(docs?|documentation|wiki|reference|api|manual|tutorials?|questions?|forums?|threads?|discussions?|community|r|comments|shop|store|products?|item|dp|cart|category|categories|tags?|topics?|search|find|author|authors|user|users|profile|login|account|jobs?|careers?|help|support|faq|about|contact|privacy|terms|recipes?|rezepte|recettes|download|issues|pull|releases|packages?|pricing|events?|courses?|developer|engineering|tech|blog|blogs)(?=[/.]|$)/i;

/** Reads an address. */
export function addressShapeOf(url: string): AddressShape {
  const { hostname, pathname, search } = new URL(url);
  const path = safeDecode(pathname).replace(/\/(?:index|default)\.\w+$/i, '/');
  const parts = path.split('/').filter(Boolean);
  const last = parts.at(-1)?.replace(/\.\w{1,6}$/, '') ?? '';
  const words = last.split(/[-_\s]+/).filter((word) => word.length > 1 && !/^\d+$/.test(word));
  const numbered =
    /\d{5,}|(?=[a-f]*\d)[0-9a-f]{8,}(?:-|$)/i.test(path) || /[?&](?:id|art|aid|nid|sid|p)=\d{3,}/i.test(search);
  const dated = /(?:^|\D)(?:19|20)\d\d[/\-_.]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/\-_.]?\d{1,2})?(?:\D|$)/i.test(path);
  const slug = words.length >= 4 || (last.length >= 25 && words.length >= 2);
  const address = `${hostname.replace(/^www\./, '').replace(/\.[^.]+$/, '')}${path}`;
  const news = NEWS.exec(address)?.[1];
  const other = OTHER.exec(`${hostname}${path}`)?.[1];
  return {
    root:
      parts.length === 0 || (parts.length === 1 && /^[a-z]{2}(?:[-_][a-z]{2,4})?$|^(?:home|index|start)\b/i.test(last)),
    section: parts.length <= 2 && !numbered && !dated && words.length <= 3 && last.length < 30,
    numbered,
    dated,
    slug,
    ...(news && { news }),
    ...(other && { other }),
  };
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
