import { useEffect, useState } from 'preact/hooks';
import type { Topic } from '../../../lib/corpus/topic.ts';
import type { TopicKey } from '../../../lib/corpus/topic-key.ts';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import { usePageTitle } from '../page-title.ts';
import { ChangeNotice } from './change-notice.tsx';
import { DeleteOrMerge } from './delete-or-merge.tsx';
import { KnownNames } from './known-names.tsx';
import type { EditedTopic, TopicActions } from './topic-actions.ts';
import { TopicForm } from './topic-form.tsx';

/** A topic of the reader's own in the form; of a topic of another pack the reader's further names. */
export function EditTopic({
  actions,
  topic: key,
  words,
}: {
  actions: TopicActions;
  topic: TopicKey;
  /** To be another name of it. */
  words: string | undefined;
}) {
  const t = useT();
  const [edited, setEdited] = useState<EditedTopic | null>();
  const [round, setRound] = useState(0);
  usePageTitle(edited === null ? t('topicGone') : edited?.topic.title);
  useEffect(() => void actions.read(key).then((found) => setEdited(found ?? null)), [key, round]);
  const again = (): void => setRound((times) => times + 1);
  if (edited === undefined) return null;
  if (edited === null)
    return (
      <>
        <p class="library-lead">{t('topicGoneText')}</p>
        <ChangeNotice actions={actions} onUndo={again} />
        <a href={addressOf('topics')}>{t('libraryTopics')}</a>
      </>
    );
  const { topic, own, names } = edited;
  const stored = own ? topic : (names ?? actions.furtherNames(topic, key));
  return (
    <>
      <ChangeNotice actions={actions} onUndo={again} />
      {!own && <KnownNames edited={edited} />}
      <TopicForm
        key={round}
        actions={actions}
        stored={stored}
        initial={withName(actions, stored, words)}
        address={addressOf('topics', ...key.split('/'))}
        onSaved={again}
      />
      {stored.id !== '' && <DeleteOrMerge actions={actions} topic={stored} />}
    </>
  );
}

/** The topic with another name, unless it has that already. */
function withName(actions: TopicActions, topic: Topic, words: string | undefined): Topic {
  if (!words || topic.aliases.some(({ text }) => text === words)) return topic;
  const lang = topic.aliases[0]?.lang ?? 'en';
  return { ...topic, aliases: [...topic.aliases, actions.alias(words, lang)] };
}
