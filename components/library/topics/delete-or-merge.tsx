import { useState } from 'preact/hooks';
import type { Topic } from '../../../lib/corpus/topic.ts';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import type { TopicActions } from './topic-actions.ts';
import { TopicPicker } from './topic-picker.tsx';

/** The ways out of having a topic: into another of one's own, or away. Both can be taken back. */
export function DeleteOrMerge({ actions, topic }: { actions: TopicActions; topic: Topic }) {
  const t = useT();
  const [merging, setMerging] = useState(false);
  const leave = (): void => {
    location.hash = addressOf('topics');
  };
  const findOwn = async (text: string) => {
    const own = await actions.own();
    const sought = text.trim().toLowerCase();
    return (own?.topics ?? [])
      .filter(({ id, sameAs, title }) => id !== topic.id && !sameAs && title.toLowerCase().includes(sought))
      .map(({ id, title, kind }) => ({ key: `${own?.pack ?? ''}/${id}` as const, title, kind }));
  };
  const merge = async (key: string): Promise<void> => {
    const into = (await actions.own())?.topics.find(({ id }) => key.endsWith(`/${id}`));
    if (into) await actions.merge(topic, into);
    leave();
  };
  return (
    <section class="topic-end" aria-label={t('topicEnd')}>
      {!topic.sameAs && (
        <button type="button" aria-expanded={merging} onClick={() => setMerging(!merging)}>
          {t('topicMerge')}
        </button>
      )}
      <button type="button" class="library-danger" onClick={() => void actions.remove(topic).then(leave)}>
        {t(topic.sameAs ? 'topicDeleteNames' : 'topicDelete')}
      </button>
      {merging && (
        <>
          <p class="library-quiet">{t('topicMergeText', topic.title)}</p>
          <TopicPicker find={findOwn} label={t('topicMergeInto')} text="" onPick={({ key }) => void merge(key)} />
        </>
      )}
    </section>
  );
}
