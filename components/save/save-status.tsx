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
  // What was said stays until it is taken back: a screen reader speaks each change.
  const end = state?.step === 'ended' || state?.step === 'undoing' ? state.end : undefined;
  const saved = end && 'source' in end ? end : undefined;
  const place = state?.step === 'there' ? state.place : saved;
  const undo = (): void => {
    if (!saved) return;
    onState({ step: 'undoing', end: saved });
    actions.undo(saved).then(
      () => onState({ step: 'undone' }),
      () => onState({ step: 'failed' }),
    );
  };
  return (
    <div class="save-status">
      <p role="status">
        {state?.step === 'saving' && t('saving')}
        {state?.step === 'undone' && t('saveUndone')}
        {state?.step === 'there' && t('saveThere')}
        {state?.step === 'gone' && t('saveGone')}
        {state?.step === 'failed' && t('saveFailed')}
        {end && t(WORDS[end.kind])}
      </p>
      {place && (
        <>
          {saved && saved.kind !== 'same' && (
            <button type="button" class="text-button" disabled={state?.step === 'undoing'} onClick={undo}>
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
