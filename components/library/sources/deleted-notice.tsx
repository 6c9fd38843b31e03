import { useT } from '../../words.ts';
import type { DeletedSource } from './source-actions.ts';

/** Says what was deleted last, and brings it back. */
export function DeletedNotice({ deleted, onUndo }: { deleted: DeletedSource[]; onUndo(source: DeletedSource): void }) {
  const t = useT();
  const [last] = deleted;
  return (
    <div role="status" class={last ? 'library-undo' : undefined}>
      {last && (
        <>
          {t('sourceDeleted', last.title)}{' '}
          <button type="button" onClick={() => onUndo(last)}>
            {t('undo')}
          </button>
        </>
      )}
    </div>
  );
}
