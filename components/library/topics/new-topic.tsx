import { useEffect, useState } from 'preact/hooks';
import type { Topic } from '../../../lib/corpus/topic.ts';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import { usePageTitle } from '../page-title.ts';
import type { TopicActions } from './topic-actions.ts';
import { TopicForm } from './topic-form.tsx';
import { TopicPicker } from './topic-picker.tsx';

/** Words of a page, or none, on their way to be a topic or another name of one. */
export function NewTopic({ actions, words }: { actions: TopicActions; words: string }) {
  const t = useT();
  const [as, setAs] = useState<'topic' | 'name'>('topic');
  const [fresh, setFresh] = useState<Topic>();
  usePageTitle(words === '' ? t('topicNew') : t('topicAdd', words));
  useEffect(() => void actions.fresh(words).then(setFresh), [words]);
  return (
    <>
      {words !== '' && (
        <fieldset>
          <legend>{t('topicAddAs', words)}</legend>
          {(['topic', 'name'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="as" checked={as === one} onChange={() => setAs(one)} />
              {t(one === 'topic' ? 'topicAddAsNew' : 'topicAddAsName')}
            </label>
          ))}
        </fieldset>
      )}
      {as === 'name' && (
        <TopicPicker
          find={actions.find}
          label={t('topicAddAsName')}
          text=""
          onPick={({ key }) => {
            location.hash = addressOf('topics', ...key.split('/'), 'name', words);
          }}
        />
      )}
      {as === 'topic' && fresh && (
        <TopicForm actions={actions} stored={fresh} address={addressOf('topics', 'new', ...(words ? [words] : []))} />
      )}
    </>
  );
}
