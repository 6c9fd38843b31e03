import type { CardData } from '../../lib/corpus/card-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { Icon } from '../icons/icon.tsx';
import { useT } from '../words.ts';

/** The topics a mention may mean, to choose from; nothing when it means one. */
export function Choices({ data, choose }: { data: CardData; choose: (topic: TopicKey) => void }) {
  const t = useT();
  if (data.choices.length < 2) return null;
  return (
    <fieldset class="choices">
      <legend>{t('cardChoices')}</legend>
      {data.choices.map((topic) => (
        <button
          key={topic.key}
          type="button"
          class="chip"
          aria-pressed={topic.key === data.key}
          onClick={() => choose(topic.key)}
        >
          <Icon name={topic.kind} size={14} />
          <bdi>{topic.title}</bdi>
          <span class="quiet">{topic.pack}</span>
        </button>
      ))}
    </fieldset>
  );
}
