import { useEffect, useState } from 'preact/hooks';
import { useT } from '../words.ts';
import type { FollowSaved, FollowSaves, OwnPlace, SaveActions, SaveEnd, SaveState } from './save-end.ts';
import { SaveStatus } from './save-status.tsx';

/** A saving taken back elsewhere is first seen to be gone and told of a little later; so long, in ms, nothing is said of it. */
const HOLD = 500;

/** The button that saves the article of a page, with what came of it. Give it the page's address as `key`. */
export function SaveArticle({
  what,
  save,
  actions,
  follow,
  followSaved,
  find,
}: {
  /** What the page is called: Sidelight reads it as an article, or it may be anything. */
  what: 'article' | 'page';
  save(): Promise<SaveEnd>;
  actions: SaveActions;
  /** Tells when the page is saved from elsewhere: a view that stays open beside it follows. */
  follow?: FollowSaves;
  /** Tells whether what was saved is still there: it may be deleted in the library, and brought back. */
  followSaved?: FollowSaved;
  /** Where the page is kept, if it was saved before. */
  find?(): Promise<OwnPlace | undefined>;
}) {
  const t = useT();
  const [state, setState] = useState<SaveState>();
  const saved = placeIn(state);
  useEffect(() => {
    const life = new AbortController();
    follow?.((word) => {
      setState((now) => {
        if (word.step === 'ended') return 'source' in word.end ? word : now;
        const last = placeIn(now);
        return last?.source === word.place.source && last.pack === word.place.pack ? { step: 'undone' } : now;
      });
    }, life.signal);
    // Not knowing is no fault: saving says whether it was there.
    find?.().then(
      (place) => place && !life.signal.aborted && setState((now) => now ?? { step: 'there', place }),
      () => undefined,
    );
    return () => life.abort();
  }, []);
  useEffect(() => {
    if (!saved) return;
    const life = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (isThere: boolean): void =>
      setState((now) => {
        const place = placeIn(now);
        if (!place || isThere === (now?.step !== 'gone')) return now;
        return { step: isThere ? 'there' : 'gone', place };
      });
    followSaved?.(
      saved,
      (isThere) => {
        clearTimeout(timer);
        if (isThere) tell(true);
        else timer = setTimeout(tell, HOLD, false);
      },
      life.signal,
    );
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [saved?.pack, saved?.source]);
  const start = (): void => {
    setState({ step: 'saving' });
    save().then(
      (end) => setState({ step: 'ended', end }),
      () => setState({ step: 'failed' }),
    );
  };
  return (
    <div class="save-article">
      {state?.step !== 'undoing' && (!saved || state?.step !== 'ended') && (
        <button type="button" disabled={state?.step === 'saving'} onClick={start}>
          {t(what === 'article' ? 'saveArticle' : 'savePage')}
        </button>
      )}
      <SaveStatus state={state} actions={actions} onState={setState} />
    </div>
  );
}

/** Where the page is kept, or was until it was deleted; nothing when it was never saved, or that is or was taken back. */
function placeIn(state: SaveState | undefined): OwnPlace | undefined {
  if (state?.step === 'there' || state?.step === 'gone') return state.place;
  return state?.step === 'ended' && 'source' in state.end ? state.end : undefined;
}
