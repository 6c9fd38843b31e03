import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TopicLine } from '../../lib/corpus/card-data.ts';
import type { PanelContext } from '../../lib/corpus/panel-data.ts';
import type { TopicKind } from '../../lib/corpus/topic.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { dateWords } from '../date-words.ts';
import { Icon } from '../icons/icon.tsx';
import { useT } from '../words.ts';
import { Connections } from './connections.tsx';
import { Differences } from './differences.tsx';
import { NearSources } from './near-sources.tsx';
import { type ListedTopic, PageTopics } from './page-topics.tsx';
import type { PanelActions } from './panel-actions.ts';
import { PanelNote, Skeleton } from './panel-note.tsx';
import { When } from './when.tsx';

/** A picture that is there within this long, ms, is worth waiting for: topics put in order twice would seem to jump. */
const LATE = 70;
/** The picture of a page with more topics than this is never there so soon. */
const MANY = 30;

/** What the panel knows of a page that is read. */
export interface PanelPage {
  url: string;
  /** The address that names it. */
  canonical: string;
  title: string;
  site: string;
  lang: string;
  published?: string;
  /** With where each stands, from 0 (top) to 1 (end). */
  topics: { topic: string; title: string; kind: TopicKind; count: number; places: number[] }[];
  state: 'reading' | 'ready';
}

/** The wider picture of a page: who and what, when, how it connects, where sources differ, and what they say. */
export function PagePicture({
  page,
  context,
  actions,
  save,
  children,
}: {
  page: PanelPage;
  context: PanelContext | undefined;
  actions: PanelActions;
  /** What saves the page's article. */
  save: ComponentChildren;
  /** What stands below the picture. */
  children: ComponentChildren;
}) {
  const t = useT();
  const late = useLate(page.url);
  const found = page.topics.length > 0;
  const listed = context?.topics ?? (late || page.topics.length > MANY ? unweighed(page) : []);
  const facts = [
    page.site,
    page.published && dateWords(page.published, t.lang),
    found && t.plural('panelTopics', context?.topics.length ?? page.topics.length),
  ];
  return (
    <>
      <header class="panel-head" data-url={page.url}>
        <h1 lang={page.lang || undefined}>
          <bdi>{page.title}</bdi>
        </h1>
        <p>{facts.filter(Boolean).join(' · ')}</p>
        {save}
      </header>
      {!found && page.state === 'reading' && <Skeleton />}
      {!found && page.state === 'ready' && (
        <PanelNote level={2} title={t('panelNothing')} text={t('panelNothingText')} />
      )}
      {found && listed.length > 0 && <PageTopics key={page.url} topics={listed} actions={actions} />}
      {found && !context && <Skeleton />}
      {found && context && (
        <>
          {context.events.length > 0 && (
            <When key={page.url} events={context.events} pageDate={page.published} actions={actions} />
          )}
          {context.links.length > 0 && (
            <Connections key={`${page.url} links`} topics={context.topics} links={context.links} actions={actions} />
          )}
          <Differences differences={context.differences} actions={actions} />
          <NearSources sources={context.sources} actions={actions} />
          {children}
        </>
      )}
    </>
  );
}

/** What the reader of the page has found already; not in order of weight yet. */
function unweighed({ topics }: PanelPage): ListedTopic[] {
  return topics.map(({ topic, ...rest }) => ({ key: topic as TopicKey, ...rest }));
}

/** Whether a page's picture has been waited for so long that what is known of it is shown. */
function useLate(url: string): boolean {
  const [late, setLate] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setLate(url), LATE);
    return () => clearTimeout(timer);
  }, [url]);
  return late === url;
}

/** The topics the reader keeps at hand on all pages. */
export function Pins({ pins, actions }: { pins: TopicLine[]; actions: PanelActions }) {
  const t = useT();
  if (pins.length === 0) return null;
  return (
    <nav class="panel-pins" aria-label={t('panelPins')}>
      {pins.map(({ key, title, kind }) => (
        <button key={key} type="button" class="chip" onClick={() => actions.open(key)}>
          <span style={{ color: `var(--sl-${kind})` }}>
            <Icon name={kind} size={14} />
          </span>
          <bdi>{title}</bdi>
        </button>
      ))}
    </nav>
  );
}
