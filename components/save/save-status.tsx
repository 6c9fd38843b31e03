import type { MessageKey } from '../words.ts';
import { useT } from '../words.ts';
import type { SaveActions, SaveEnd, SaveState } from './save-end.ts';

const WORDS: Record<SaveEnd['kind'], MessageKey> = {
  new: 'saveDone',
  version: 'saveVersion',
  same: 'saveSame',
  empty: 'saveEmpty',
  private: 'savePrivate',
  refused: 'saveRefused',
};

/** Says where a saving stands, and offers to take it back and to see what was saved. */
export function SaveStatus({
  state,
  actions,
  onState,
}: {
  state: SaveState | undefined;
  actions: SaveActions;
  onState(state: SaveState): void;
}) {
  const t = useT();
  const end = state?.step === 'ended' ? state.end : undefined;
  const place = end && 'source' in end ? end : undefined;
  const undo = (): void => {
    if (!place) return;
    actions.undo(place).then(
      () => onState({ step: 'undone' }),
      () => onState({ step: 'failed' }),
    );
  };
  return (
    <div class="save-status">
      <p role="status">
        {state?.step === 'saving' && t('saving')}
        {state?.step === 'undone' && t('saveUndone')}
        {state?.step === 'failed' && t('saveFailed')}
        {end && t(WORDS[end.kind])}
      </p>
      {place && (
        <>
          {place.kind !== 'same' && (
            <button type="button" class="text-button" onClick={undo}>
              {t('undo')}
            </button>
          )}
          <button type="button" class="text-button" onClick={() => void actions.open(place)}>
            {t('saveOpen')}
          </button>
        </>
      )}
    </div>
  );
}
