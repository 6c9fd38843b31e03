import { useState } from 'preact/hooks';
import { useT } from '../words.ts';
import type { SaveActions, SaveEnd, SaveState } from './save-end.ts';
import { SaveStatus } from './save-status.tsx';

/** The button that saves the article of a page, with what came of it. Give it the page's address as `key`. */
export function SaveArticle({ save, actions }: { save(): Promise<SaveEnd>; actions: SaveActions }) {
  const t = useT();
  const [state, setState] = useState<SaveState>();
  const start = (): void => {
    setState({ step: 'saving' });
    save().then(
      (end) => setState({ step: 'ended', end }),
      () => setState({ step: 'failed' }),
    );
  };
  const isDone = state?.step === 'ended' && 'source' in state.end;
  return (
    <div class="save-article">
      {!isDone && (
        <button type="button" disabled={state?.step === 'saving'} onClick={start}>
          {t('commandSaveArticle')}
        </button>
      )}
      <SaveStatus state={state} actions={actions} onState={setState} />
    </div>
  );
}
