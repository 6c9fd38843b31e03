/** What an address says about its page. Rules on words and numbers only, never on a host. */
export interface AddressShape {
  /** The front of a site, also of one of its languages. */
  root: boolean;
  /** One or two short words, as sections have, or a further page of a list. */
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

// Texts that are searched: to compile a pattern of a hundred words or to make a set of them would take longer than all else here,
// and it would be for one address.
const NEWS =
  // English
  ' news newsroom article articles story stories politics world business opinion opinions commentisfree national nation international ' +
  'society sport sports live liveblog breaking headlines world-news local-news us-news uk-news ' +
  // German, Dutch, Danish, Norwegian, Swedish, Icelandic, Finnish
  'nachrichten politik ausland inland artikel panorama nieuws binnenland buitenland nyheder indland udland nyheter innenriks utenriks ' +
  'inrikes utrikes varlden frettir innlent erlent uutiset kotimaa ulkomaat politiikka ' +
  // French, Spanish, Portuguese, Catalan, Italian, Romanian
  'actualite actualites info monde politique societe noticia noticias articulo mundo politica nacional internacional deportes artigo ' +
  'brasil noticies notizie notizia articolo cronaca esteri stiri actualitate ' +
  // Polish, Czech, Slovak, Hungarian, Croatian, Serbian, Slovene, Bulgarian, Russian, Ukrainian, in Latin letters
  'wiadomosci swiat zpravy domaci zahranicni spravy hirek belfold kulfold vijesti vesti novice novini novosti novyny ' +
  // Lithuanian, Latvian, Estonian, Greek, Turkish, Azerbaijani
  'naujienos pasaulyje lietuvoje zinas uudised eidiseis politiki haber haberler haberleri gundem dunya xeberler ' +
  // Arabic and Persian in Latin letters, Indonesian and Malay, Vietnamese, Swahili, Zulu
  'akhbar khabar berita nasional peristiwa tin-tuc thoi-su the-gioi chinh-tri habari izindaba ';

const OTHER =
  ' doc docs documentation wiki reference api manual tutorial tutorials question questions forum forums thread threads discussion ' +
  'discussions community r comments shop store product products item dp cart category categories tag tags topic topics search find ' +
  'author authors user users profile login account job jobs career careers help support faq about contact privacy terms recipe ' +
  'recipes rezepte recettes download issues pull releases package packages pricing event events course courses developer ' +
  'engineering tech blog blogs glossary case-studies customers press-releases changelog ';

/** Reads an address. */
export function addressShapeOf(url: string): AddressShape {
  const address = new URL(url);
  const { hostname } = address;
  // Patterns that disregard case take ten times longer to compile; all of these are read once a page.
  const search = address.search.toLowerCase();
  const path = safeDecode(address.pathname)
    .toLowerCase()
    .replace(/\/(?:index|default)\.\w+$/, '/');
  const parts = path.split('/').filter(Boolean);
  const last = parts.at(-1)?.replace(/\.\w{1,6}$/, '') ?? '';
  const words = last.split(/[-_\s]+/).filter((word) => word.length > 1 && !/^\d+$/.test(word));
  const numbered =
    /\d{5,}|(?=[a-f]*\d)[0-9a-f]{8,}(?:-|$)/.test(path) ||
    (search !== '' && /[?&](?:id|art|aid|nid|sid|p)=\d{3,}/.test(search));
  // A path that ends with a date is the list of that day or month.
  const listed = /\/(?:19|20)\d\d(?:\/\d{1,2}){0,2}\/?$/.test(path);
  const dated =
    !listed && /(?:^|\D)(?:19|20)\d\d[/\-_.]?(?:0?[1-9]|1[0-2]|[a-z]{3})(?:[/\-_.]?\d{1,2})?(?:\D|$)/.test(path);
  const slug = words.length >= 4 || (last.length >= 25 && words.length >= 2);
  const site = hostname.replace(/^www\./, '').replace(/\.[^.]+$/, '');
  // The words of a headline are about the story: “world” and “business” there say nothing about the site.
  const places = slug ? parts.slice(0, -1) : parts;
  const news = namesIn(`${site}/${places.join('/')}`, /[/.\-_]/).find((name) => isIn(NEWS, name));
  const asked = search !== '' && /[?&](?:q|s|query|search|searchterm|keywords?)=[^&]/.test(search);
  const other = asked ? 'search' : namesIn(`${hostname}${path}`, /[/.]/).find((name) => isIn(OTHER, name));
  return {
    root:
      parts.length === 0 || (parts.length === 1 && /^[a-z]{2}(?:[-_][a-z]{2,4})?$|^(?:home|index|start)\b/.test(last)),
    section:
      /\/page\/\d+\/?$/.test(path) ||
      (parts.length <= 2 && !numbered && !dated && words.length <= 3 && last.length < 30),
    numbered,
    dated,
    slug,
    ...(news && { news }),
    ...(other && { other }),
  };
}

/** The names between separators, and those that two of them make. */
function namesIn(address: string, separator: RegExp): string[] {
  const names = address.split(separator);
  return names.flatMap((name, at) => [name, `${name}-${names[at + 1]}`]);
}

const isIn = (words: string, name: string): boolean => !name.includes(' ') && words.includes(` ${name} `);

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
