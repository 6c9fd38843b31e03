import { useEffect, useState } from 'preact/hooks';
import { clockWords } from '../../date-words.ts';
import { useT } from '../../words.ts';
import type { SettingsActions } from './settings-actions.ts';

/** A pause everywhere for an hour, with its end. */
export function PauseRow({
  actions,
}: {
  actions: Pick<SettingsActions, 'pausedUntil' | 'pause' | 'endPause' | 'watch'>;
}) {
  const t = useT();
  const [until, setUntil] = useState(0);
  const load = (): void => void actions.pausedUntil().then(setUntil);
  useEffect(() => {
    const stop = new AbortController();
    load();
    actions.watch(load, stop.signal);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    if (until === 0) return;
    const timer = setTimeout(load, until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  return (
    <p class="library-notice library-row">
      <span role="status">{until === 0 ? t('pauseNot') : t('pauseUntil', clockWords(until, t.lang))}</span>
      <button type="button" onClick={() => void (until === 0 ? actions.pause() : actions.endPause()).then(load)}>
        {t(until === 0 ? 'pauseHour' : 'pauseEnd')}
      </button>
    </p>
  );
}
