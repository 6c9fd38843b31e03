import type { RelatedTopic } from '../../lib/corpus/card-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { Icon } from '../icons/icon.tsx';
import { relationWords } from '../relation-words.ts';
import { useT } from '../words.ts';
import { Section } from './section.tsx';

/** Related topics; each opens inside the card. */
export function Related({ related, navigate }: { related: RelatedTopic[]; navigate: (topic: TopicKey) => void }) {
  const t = useT();
  if (related.length === 0) return null;
  return (
    <Section title={t('related')} name="related">
      <ul>
        {related.map((topic) => (
          <li key={topic.key + topic.type}>
            <button type="button" class="chip" onClick={() => navigate(topic.key)}>
              <span style={{ color: `var(--sl-${topic.kind})` }}>
                <Icon name={topic.kind} size={14} />
              </span>
              <span class="quiet" lang={t.lang}>
                {relationWords(t, topic.type, topic.inverse)}
              </span>
              <bdi>{topic.title}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
