import { useEffect, useState } from 'preact/hooks';
import type { Topic } from '../../../lib/corpus/topic.ts';
import { KindLabel } from '../../kind-label.tsx';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import { ChangeNotice } from './change-notice.tsx';
import type { TopicActions, UnfinishedTopic } from './topic-actions.ts';

/** Topics from which the list can be narrowed; fewer are seen at a glance. */
const MANY = 8;

/** The reader's own topics, and forms they did not finish. */
export function TopicList({ actions }: { actions: TopicActions }) {
  const t = useT();
  const [own, setOwn] = useState<{ pack: string; topics: Topic[] }>();
  const [loaded, setLoaded] = useState(false);
  const [drafts, setDrafts] = useState<UnfinishedTopic[]>([]);
  const [wanted, setWanted] = useState('');
  const load = (): void => {
    setDrafts(actions.drafts());
    void actions.own().then((found) => {
      setOwn(found);
      setLoaded(true);
    });
  };
  useEffect(() => {
    const stop = new AbortController();
    load();
    actions.watch(load, stop.signal);
    return () => stop.abort();
  }, []);
  const topics = own?.topics ?? [];
  const sought = wanted.trim().toLowerCase();
  const shown = topics.filter((topic) =>
    [topic.title, ...topic.aliases.map(({ text }) => text)].some((name) => name.toLowerCase().includes(sought)),
  );
  return (
    <>
      <p class="library-lead">{t('topicsLead')}</p>
      <p class="library-ways">
        <a class="library-button library-primary" href={addressOf('topics', 'new')}>
          {t('topicNew')}
        </a>
        {own && (
          <a class="library-button" href={addressOf('packs', own.pack)}>
            {t('topicsShare')}
          </a>
        )}
      </p>
      <ChangeNotice actions={actions} onUndo={load} />
      {drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{t('topicsUnfinished')}</h2>
          <ul class="library-list">
            {drafts.map(({ address, topic }) => (
              <li key={address} class="library-row">
                <a href={address} dir="auto">
                  {topic.title || t('topicUnnamed')}
                </a>
                <button
                  type="button"
                  onClick={() => {
                    actions.dropDraft(address);
                    load();
                  }}
                >
                  {t('topicDiscard')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {loaded && topics.length === 0 && (
        <div class="library-empty">
          <h2>{t('topicsNone')}</h2>
          <ol>
            <li>{t('topicsNoneSelect')}</li>
            <li>{t('topicsNoneMenu')}</li>
            <li>{t('topicsNoneSave')}</li>
          </ol>
        </div>
      )}
      {topics.length >= MANY && (
        <input
          class="library-filter"
          type="search"
          aria-label={t('topicsFilter')}
          placeholder={t('topicsFilter')}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      )}
      {own && topics.length > 0 && (
        <ul class="library-list">
          {shown.map((topic) => (
            <li key={topic.id}>
              <div class="library-row">
                <h2>
                  <a href={addressOf('topics', ...(topic.sameAs?.split('/') ?? [own.pack, topic.id]))} dir="auto">
                    {topic.title}
                  </a>
                </h2>
                <KindLabel kind={topic.kind} />
              </div>
              {topic.sameAs ? <p class="library-quiet">{t('topicFurtherNames')}</p> : <p dir="auto">{topic.summary}</p>}
              <p class="library-quiet" dir="auto">
                {topic.aliases.map(({ text }) => text).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
