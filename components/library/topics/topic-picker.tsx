import { useEffect, useId, useState } from 'preact/hooks';
import { KindLabel } from '../../kind-label.tsx';
import { useT } from '../../words.ts';
import type { FoundTopic, TopicActions } from './topic-actions.ts';

/** ms without a key press after which topics are looked for. */
const PAUSE = 120;

/** Finds a topic by its name. */
export function TopicPicker({
  find,
  label,
  text: first,
  except,
  onPick,
}: {
  find: TopicActions['find'];
  label: string;
  text: string;
  /** Topics that may not be picked. */
  except?: (topic: FoundTopic) => boolean;
  onPick(topic: FoundTopic): void;
}) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState(first);
  const [found, setFound] = useState<FoundTopic[]>();
  useEffect(() => {
    if (text.trim() === '') return setFound(undefined);
    let stale = false;
    const timer = setTimeout(() => {
      void find(text).then((topics) => stale || setFound(topics.filter((topic) => !except?.(topic))));
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <div class="topic-picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="search"
        dir="auto"
        autocomplete="off"
        placeholder={t('topicPickerHint')}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p role="status" class="library-quiet">
        {found ? t.plural('topicsFound', found.length) : ''}
      </p>
      {found && found.length > 0 && (
        <ul>
          {found.map((topic) => (
            <li key={topic.key}>
              <button type="button" onClick={() => onPick(topic)}>
                <span dir="auto">{topic.title}</span>
                <KindLabel kind={topic.kind} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
