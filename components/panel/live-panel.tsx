import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TopicLine } from '../../lib/corpus/card-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { ExportNotes } from '../notes/export-notes.tsx';
import { SaveArticle } from '../save/save-article.tsx';
import { LiveSearch, type LiveSearchSession } from '../search/live-search.tsx';
import { useT } from '../words.ts';
import { NewTopics } from './new-topics.tsx';
import { OpenedTopic } from './opened-topic.tsx';
import { PagePicture, type PanelPage, Pins } from './page-picture.tsx';
import type { PanelActions } from './panel-actions.ts';
import type { PanelPlatform } from './panel-platform.ts';
import { PanelFailed, PanelState } from './panel-state.tsx';
import { TrailBar } from './trail-bar.tsx';
import { useBeside } from './use-beside.ts';
import { useTrail } from './use-trail.ts';

/** The side panel kept in step with the tab beside it. */
export function LivePanel<Page extends PanelPage>({
  platform,
  search,
}: {
  platform: PanelPlatform<Page>;
  search: LiveSearchSession;
}) {
  const { beside, read, context, failed, look } = useBeside(platform);
  const t = useT();
  const { trail, topic, show, go } = useTrail();
  const [isPrivate, setPrivate] = useState<boolean>();
  const [pins, setPins] = useState<TopicLine[]>([]);
  const listPins = (): Promise<void> => platform.pins().then(setPins, () => undefined);
  const open = (key: TopicKey): void => {
    search.type('');
    show(key);
  };
  useEffect(() => {
    const life = new AbortController();
    platform.followWishes((wish) => {
      if (wish.show) open(wish.show as TopicKey);
      else if (wish.search) search.type(wish.search);
    }, life.signal);
    void listPins();
    void platform.isPrivate().then(setPrivate);
    return () => life.abort();
  }, []);
  const actions: PanelActions = useMemo(
    () => ({
      goTo: (wanted, nth) => {
        if (read) void platform.goTo(read.tab, wanted, nth).catch(look);
      },
      open,
      openSource: ({ source, passage }) => void platform.openSource({ pack: source.pack, source: source.id, passage }),
    }),
    [read?.tab],
  );

  const tab = beside && 'tab' in beside ? beside.tab : undefined;
  const named = read?.page.canonical ?? (beside?.state === 'not-an-article' ? beside.canonical : undefined);
  const save = isPrivate ? (
    <p class="panel-quiet">{t('savePrivate')}</p>
  ) : (
    tab !== undefined && (
      <SaveArticle
        key={`${read?.page.url ?? tab} ${named}`}
        what={read ? 'article' : 'page'}
        save={() => platform.saveTab(tab)}
        actions={platform.saveActions}
        follow={(hear, signal) => platform.followSaves(tab, hear, signal)}
        followSaved={platform.followSaved}
        {...(named === undefined ? {} : { find: () => platform.findSaved(named) })}
      />
    )
  );
  return (
    <main class="panel" aria-busy={beside === undefined}>
      <LiveSearch
        session={search}
        onOpen={(row, where) => {
          if (row.type === 'topic' && !where.newTab) open(row.id as TopicKey);
          else void platform.openFound(row, where);
        }}
      >
        {trail.topics.length > 0 && <TrailBar trail={trail} go={go} />}
        {topic ? (
          <OpenedTopic
            key={topic}
            topic={topic}
            read={read}
            wait={isPrivate === undefined || (beside === undefined && !failed)}
            onPage={context?.topics.find(({ key }) => key === topic)}
            platform={platform}
            isPrivate={isPrivate === true}
            actions={actions}
            onPinned={listPins}
          />
        ) : (
          <>
            <Pins pins={pins} actions={actions} />
            {failed ? (
              <PanelFailed onTry={look} />
            ) : read ? (
              <PagePicture page={read.page} context={context} actions={actions} save={save}>
                <ExportNotes label={t('panelExport')} make={(options) => platform.exportTab(read.tab, options)} />
              </PagePicture>
            ) : (
              <>
                <PanelState
                  beside={beside?.state === 'read' ? undefined : beside}
                  onRead={(tab) => void platform.readTab(tab).then(look)}
                  onAllow={(host) => void platform.allowHost(host).then(look)}
                  onGoOn={() => void platform.endPause().then(look)}
                  onTurnOn={(host) => void platform.chooseSite(host, null).then(look)}
                />
                {save && <div class="panel-save">{save}</div>}
              </>
            )}
          </>
        )}
      </LiveSearch>
      <NewTopics url={read?.page.url} topics={context?.topics} />
    </main>
  );
}
