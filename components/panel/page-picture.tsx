import type { ComponentChildren } from 'preact';
import type { TopicLine } from '../../lib/corpus/card-data.ts';
import type { PanelContext } from '../../lib/corpus/panel-data.ts';
import { dateWords } from '../date-words.ts';
import { Icon } from '../icons/icon.tsx';
import { useT } from '../words.ts';
import { Connections } from './connections.tsx';
import { Differences } from './differences.tsx';
import { NearSources } from './near-sources.tsx';
import { PageTopics } from './page-topics.tsx';
import type { PanelActions } from './panel-actions.ts';
import { PanelNote, Skeleton } from './panel-note.tsx';
import { When } from './when.tsx';

/** What the panel knows of a page that is read. */
export interface PanelPage {
  url: string;
  title: string;
  site: string;
  lang: string;
  published?: string;
  topics: unknown[];
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
  const known = context && (context.topics.length > 0 || page.state === 'ready');
  const facts = [
    page.site,
    page.published && dateWords(page.published, t.lang),
    context && context.topics.length > 0 && t.plural('panelTopics', context.topics.length),
  ];
  return (
    <>
      <header class="panel-head">
        <h1 lang={page.lang || undefined}>
          <bdi>{page.title}</bdi>
        </h1>
        <p>{facts.filter(Boolean).join(' · ')}</p>
        {save}
      </header>
      {!known && <Skeleton />}
      {known && context.topics.length === 0 && <PanelNote title={t('panelNothing')} text={t('panelNothingText')} />}
      {known && context.topics.length > 0 && (
        <>
          <PageTopics topics={context.topics} actions={actions} />
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
