import { KindLabel } from '../../kind-label.tsx';
import { useT } from '../../words.ts';
import type { EditedTopic } from './topic-actions.ts';

/** What a topic of another pack says of itself; the reader can add names to it, and change nothing else. */
export function KnownNames({ edited: { topic, packTitle } }: { edited: EditedTopic }) {
  const t = useT();
  return (
    <div class="topic-known">
      <p>
        <KindLabel kind={topic.kind} /> · <span dir="auto">{packTitle}</span>
      </p>
      <p dir="auto">{topic.summary}</p>
      <p class="library-quiet" dir="auto">
        {t('topicKnownNames', [...new Set(topic.aliases.map(({ text }) => text))].join(' · '))}
      </p>
    </div>
  );
}
