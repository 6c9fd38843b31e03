import { useEffect, useState } from 'preact/hooks';
import { useT } from '../words.ts';
import type { FollowSaves, SaveActions, SaveEnd, SaveState } from './save-end.ts';
import { SaveStatus } from './save-status.tsx';

/** The button that saves the article of a page, with what came of it. Give it the page's address as `key`. */
export function SaveArticle({
  save,
  actions,
  follow,
}: {
  save(): Promise<SaveEnd>;
  actions: SaveActions;
  /** Tells when the page is saved from elsewhere: a view that stays open beside it follows. */
  follow?: FollowSaves;
}) {
  const t = useT();
  const [state, setState] = useState<SaveState>();
  useEffect(() => {
    const life = new AbortController();
    follow?.((word) => {
      setState((now) => {
        if (word.step === 'ended') return 'source' in word.end ? word : now;
        const isThis =
          now?.step === 'ended' &&
          'source' in now.end &&
          now.end.source === word.place.source &&
          now.end.pack === word.place.pack;
        return isThis ? { step: 'undone' } : now;
      });
    }, life.signal);
    return () => life.abort();
  }, []);
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
