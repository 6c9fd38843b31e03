import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import type { PageProps } from '../pages.ts';
import type { Refused } from './settings-actions.ts';

/** Topics that the reader muted and names that they rejected, each with the way back. */
export function RefusedPage({ library: { settings: actions } }: PageProps) {
  const t = useT();
  const [rows, setRows] = useState<Refused[]>();
  const [undone, setUndone] = useState<Refused>();
  useEffect(() => {
    const stop = new AbortController();
    const load = (): void => void actions.refused().then(setRows);
    load();
    actions.watchRefused(load, stop.signal);
    return () => stop.abort();
  }, []);
  const words = ({ title, alias }: Refused): string =>
    alias === undefined ? t('refusedMuted', title) : t('refusedName', alias, title);
  return (
    <>
      <p class="library-lead">{t('refusedLead')}</p>
      {undone && (
        <p class="library-notice" role="status">
          {t('refusedUndone', undone.alias ?? undone.title)}{' '}
          <button type="button" onClick={() => void actions.refuse(undone, true).then(() => setUndone(undefined))}>
            {t('undo')}
          </button>
        </p>
      )}
      {rows?.length === 0 && <p class="library-empty">{t('refusedNone', t('muteWord'), t('notThisWord'))}</p>}
      <ul class="library-list">
        {rows?.map((row) => (
          <li key={`${row.topic} ${row.alias ?? ''}`} class="library-row">
            <a href={addressOf('topics', ...row.topic.split('/'))} dir="auto">
              {words(row)}
            </a>
            <button
              type="button"
              aria-label={t('refusedMarkNamed', row.alias ?? row.title)}
              onClick={() => void actions.refuse(row, false).then(() => setUndone(row))}
            >
              {t('refusedMark')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
