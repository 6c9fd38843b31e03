import type { Mention, PageSummary, PageTopic, TopicKey } from '../protocol.ts';

/** What is known of a topic by its key. */
export type TopicNames = ReadonlyMap<TopicKey, Pick<PageTopic, 'title' | 'kind'>>;

/** A mention with the offset of its start in the page's text. */
export interface MentionAt extends Mention {
  at: number;
}

/** The topics of a page by number of explicit mentions, then by first place; topics without a name are left out. */
export function summariseTopics(mentions: MentionAt[], length: number, names: TopicNames): PageTopic[] {
  const hasSubject = mentions.some(({ companion, kind }) => !companion && kind === 'explicit');
  if (!hasSubject) return [];
  const topics = new Map<TopicKey, PageTopic>();
  for (const { at, kind, topics: meant } of mentions) {
    const topic = meant[0];
    const name = names.get(topic);
    if (kind !== 'explicit' || !name) continue;
    const known = topics.get(topic) ?? { topic, ...name, count: 0, places: [] };
    known.count++;
    known.places.push(length > 0 ? Math.min(1, at / length) : 0);
    topics.set(topic, known);
  }
  return [...topics.values()].sort((one, other) => other.count - one.count || firstPlace(one) - firstPlace(other));
}

/** What a page says of itself: title, site, language, date. */
export function describePage(document: Document): Pick<PageSummary, 'url' | 'title' | 'site' | 'lang' | 'published'> {
  const meta = (name: string): string | undefined =>
    document.querySelector<HTMLMetaElement>(`meta[property="${name}"], meta[name="${name}"]`)?.content.trim() ||
    undefined;
  const published = isoDay(meta('article:published_time') ?? datePublished(document) ?? firstTime(document));
  return {
    url: document.location.href,
    title: meta('og:title') ?? document.title,
    site: meta('og:site_name') ?? document.location.hostname.replace(/^www\./, ''),
    lang: document.documentElement.lang,
    ...(published ? { published } : {}),
  };
}

function firstPlace({ places }: PageTopic): number {
  return places[0] ?? 1;
}

/** JSON-LD is often broken JSON, so the date is looked for in its text. */
function datePublished(document: Document): string | undefined {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = /"datePublished"\s*:\s*"([^"]+)"/.exec(textContent);
    if (found) return found[1];
  }
  return undefined;
}

function firstTime(document: Document): string | undefined {
  return document.querySelector('article time[datetime], main time[datetime]')?.getAttribute('datetime') ?? undefined;
}

function isoDay(date: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0];
}
