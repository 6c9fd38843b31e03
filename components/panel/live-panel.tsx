import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CardExcerpt, TopicLine } from '../../lib/corpus/card-data.ts';
import type { PanelContext, PanelTopicData } from '../../lib/corpus/panel-data.ts';
import type { SearchRow } from '../../lib/corpus/search-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { IconButton } from '../icon-button.tsx';
import { SaveArticle } from '../save/save-article.tsx';
import type { SaveActions, SaveEnd } from '../save/save-end.ts';
import { LiveSearch, type LiveSearchSession } from '../search/live-search.tsx';
import { useT } from '../words.ts';
import { PagePicture, type PanelPage, Pins } from './page-picture.tsx';
import type { PanelActions } from './panel-actions.ts';
import { PanelNote, Skeleton } from './panel-note.tsx';
import { PanelState } from './panel-state.tsx';
import { TopicView } from './topic-view.tsx';
import { opened, START, stepped, type Trail } from './trail.ts';

/** The tab beside the panel as the platform sees it. */
export type BesidePanel<Page extends PanelPage = PanelPage> =
  | { state: 'closed' }
  | { state: 'read'; tab: number; host: string; page: Page }
  | { state: 'not-an-article' | 'no-access' | 'off'; tab: number; host: string };

/** What the panel needs done for it. */
export interface PanelPlatform<Page extends PanelPage> {
  look(): Promise<BesidePanel<Page>>;
  follow(look: () => void, signal: AbortSignal): void;
  followShow(show: (topic: TopicKey) => void, signal: AbortSignal): void;
  contextOf(tab: number, page: Page): Promise<PanelContext>;
  topicOf(topic: TopicKey, beside: { tab: number; page: Page } | undefined): Promise<PanelTopicData | null>;
  goTo(tab: number, topic: TopicKey, nth: number): Promise<void>;
  openSource(place: { pack: string; source: string; passage: number }): Promise<void>;
  setNote(topic: TopicKey, text: string): Promise<void>;
  pins(): Promise<TopicLine[]>;
  setPin(topic: TopicKey, pinned: boolean): Promise<void>;
  readTab(tab: number): Promise<void>;
  saveTab(tab: number): Promise<SaveEnd>;
  saveActions: SaveActions;
  /** Calls back when sources have come or gone. */
  followSources(changed: () => void, signal: AbortSignal): void;
  allowHost(host: string): Promise<boolean>;
  chooseSite(host: string, choice: null): Promise<void>;
  followSearch(search: (query: string) => void, signal: AbortSignal): void;
  openFound(row: SearchRow, where: { newTab: boolean }): Promise<void>;
}

/** Tab events come in bursts; one look per burst is enough, and still well within 100 ms. */
const BURST = 40;

/** The side panel kept in step with the tab beside it. */
export function LivePanel<Page extends PanelPage>({
  platform,
  search,
}: {
  platform: PanelPlatform<Page>;
  search: LiveSearchSession;
}) {
  const t = useT();
  const [beside, setBeside] = useState<BesidePanel<Page>>();
  const [picture, setPicture] = useState<{ url: string; context: PanelContext }>();
  const [failed, setFailed] = useState(false);
  const [trail, setTrail] = useState<Trail>(START);
  const [topic, setTopic] = useState<PanelTopicData | null>();
  const [pins, setPins] = useState<TopicLine[]>([]);
  const looks = useRef(0);

  const look = async (): Promise<void> => {
    const mine = ++looks.current;
    try {
      const seen = await platform.look();
      if (mine !== looks.current) return;
      setBeside(seen);
      const context = seen.state === 'read' ? await platform.contextOf(seen.tab, seen.page) : undefined;
      if (mine !== looks.current) return;
      if (context && seen.state === 'read') setPicture({ url: seen.page.url, context });
      setFailed(false);
    } catch {
      if (mine === looks.current) setFailed(true);
    }
  };
  const show = (shown: TopicKey): void => {
    search.type('');
    setTrail((before) => opened(before, shown));
    window.scrollTo(0, 0);
  };
  const listPins = (): Promise<void> => platform.pins().then(setPins, () => undefined);

  useEffect(() => {
    const life = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    platform.follow(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void look(), BURST);
    }, life.signal);
    platform.followSources(() => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void look(), BURST);
    }, life.signal);
    platform.followShow(show, life.signal);
    platform.followSearch((query) => search.type(query), life.signal);
    void look();
    void listPins();
    return () => life.abort();
  }, []);

  const key = trail.topics[trail.at];
  const unread = beside?.state === 'read' ? undefined : beside;
  const read = beside?.state === 'read' ? beside : undefined;
  useEffect(() => {
    // What was read before may have been changed since, by the reader's note or pin.
    setTopic((before) => (key && before?.key === key ? before : undefined));
    if (!key || !beside) return undefined;
    let current = true;
    platform.topicOf(key, read).then(
      (data) => current && setTopic(data),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [key, read?.page.url, beside === undefined]);

  const actions: PanelActions = useMemo(
    () => ({
      goTo: (wanted, nth) => {
        if (read) void platform.goTo(read.tab, wanted, nth).catch(() => look());
      },
      open: show,
      openSource: ({ source, passage }: CardExcerpt) =>
        void platform.openSource({ pack: source.pack, source: source.id, passage }),
    }),
    [read?.tab],
  );

  const context = read && picture?.url === read.page.url ? picture.context : undefined;
  if (failed)
    return (
      <main class="panel">
        <PanelNote title={t('panelFailed')} text={t('panelFailedText')}>
          <button type="button" class="primary" onClick={() => void look()}>
            {t('tryAgain')}
          </button>
        </PanelNote>
      </main>
    );
  return (
    <main class="panel" aria-busy={beside === undefined}>
      <LiveSearch
        session={search}
        onOpen={(row, where) => {
          if (row.type === 'topic' && !where.newTab) show(row.id as TopicKey);
          else void platform.openFound(row, where);
        }}
      >
        {trail.topics.length > 0 && (
          <nav class="panel-bar">
            <IconButton
              icon="back"
              label={t('cardBack')}
              disabled={trail.at < 0}
              onClick={() => setTrail(stepped(trail, -1))}
            />
            <IconButton
              icon="forward"
              label={t('cardForward')}
              disabled={trail.at >= trail.topics.length - 1}
              onClick={() => setTrail(stepped(trail, 1))}
            />
            {trail.at >= 0 && (
              <button type="button" class="text-button" onClick={() => setTrail(START)}>
                {t('panelOnThisPage')}
              </button>
            )}
          </nav>
        )}
        {key ? (
          <Topic
            data={topic?.key === key || topic === null ? topic : undefined}
            onPage={context?.topics.find((one) => one.key === key)}
            actions={actions}
            onPin={(pinned) => {
              void platform.setPin(key, pinned).then(listPins);
              setTopic((before) => before && { ...before, pinned });
            }}
            onNote={(text) => platform.setNote(key, text)}
          />
        ) : (
          <>
            <Pins pins={pins} actions={actions} />
            {read ? (
              <PagePicture page={read.page} context={context} actions={actions} />
            ) : (
              <PanelState
                beside={unread}
                onRead={(tab) => void platform.readTab(tab).then(look)}
                onAllow={(host) => void platform.allowHost(host).then(look)}
                onTurnOn={(host) => void platform.chooseSite(host, null).then(look)}
              />
            )}
            {beside && 'tab' in beside && (
              <div class="panel-save">
                <SaveArticle
                  key={read?.page.url ?? beside.tab}
                  save={() => platform.saveTab(beside.tab)}
                  actions={platform.saveActions}
                />
              </div>
            )}
          </>
        )}
      </LiveSearch>
    </main>
  );
}

function Topic({
  data,
  ...rest
}: { data: PanelTopicData | null | undefined } & Omit<Parameters<typeof TopicView>[0], 'data' | 'today'>) {
  const t = useT();
  if (data === undefined) return <Skeleton />;
  if (data === null) return <PanelNote title={t('panelGone')} text={t('panelGoneText')} />;
  return <TopicView {...rest} data={data} today={new Date().toISOString().slice(0, 10)} />;
}
