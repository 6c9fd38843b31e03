import { useState } from 'preact/hooks';
import { useT } from '../../words.ts';
import type { TopicActions } from './topic-actions.ts';

const WORDS = { deleted: 'topicDeleted', merged: 'topicMerged', saved: 'topicSaved' } as const;

/** What was changed last, with the way back. */
export function ChangeNotice({ actions, onUndo }: { actions: TopicActions; onUndo(): void }) {
  const t = useT();
  const [, redraw] = useState(0);
  const change = actions.lastChange();
  if (!change) return null;
  return (
    <p class="library-notice" role="status">
      {t(WORDS[change.what], change.title)}{' '}
      <button
        type="button"
        onClick={() =>
          void actions.undo().then(() => {
            redraw((times) => times + 1);
            onUndo();
          })
        }
      >
        {t('undo')}
      </button>
    </p>
  );
}
