import { useEffect, useRef, useState } from 'preact/hooks';
import { listWords } from '../../list-words.ts';
import { useT } from '../../words.ts';
import { byteWords } from '../byte-words.ts';
import { download } from '../download.ts';
import { faultWords } from '../fault-words.ts';
import type { LibraryActions } from '../library-actions.ts';
import { DeleteEverything } from './delete-everything.tsx';

/** Storage use, backup and restore. */
export function DataPage({ library }: { library: LibraryActions }) {
  const t = useT();
  const [use, setUse] = useState<Awaited<ReturnType<LibraryActions['storageUse']>>>();
  const [how, setHow] = useState<'merge' | 'replace'>('merge');
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const look = (): void => void library.storageUse().then(setUse);
  useEffect(look, []);

  const work = async (task: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setSaid(await task().catch((error: unknown) => faultWords(t, library.faultOf(error))));
    setBusy(false);
    look();
  };
  const backup = async (): Promise<string> => {
    const { file, name } = await library.backup();
    download(file, name);
    return t('libraryBackupDone', name);
  };
  const restore = async (file: File): Promise<string> => {
    const { sources, topics, notes, missing } = await library.restore(file, how);
    const done = t('libraryRestored', sources, topics, notes);
    return missing.length > 0 ? `${done} ${t('libraryMissingPacks', listWords(missing, t.lang))}` : done;
  };

  return (
    <>
      <p class="library-lead">{t('libraryDataLead')}</p>
      {use && (
        <p>
          {t('libraryUse', byteWords(t, use.usage), byteWords(t, use.quota))}{' '}
          {t(use.persisted ? 'libraryPersisted' : 'libraryNotPersisted')}
        </p>
      )}
      <h2>{t('libraryBackup')}</h2>
      <p>{t('libraryBackupLead')}</p>
      <button type="button" class="library-primary" disabled={busy} onClick={() => void work(backup)}>
        {t('libraryBackupNow')}
      </button>
      <h2>{t('libraryRestore')}</h2>
      <fieldset disabled={busy}>
        <legend>{t('libraryRestoreLead')}</legend>
        {(['merge', 'replace'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="how" checked={how === one} onChange={() => setHow(one)} />
            {t(one === 'merge' ? 'libraryMerge' : 'libraryReplace')}
          </label>
        ))}
        <input
          ref={input}
          type="file"
          hidden
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file) void work(() => restore(file));
          }}
        />
        <button type="button" onClick={() => input.current?.click()}>
          {t('libraryRestoreChoose')}
        </button>
      </fieldset>
      <p role="status" class="library-said">
        {said}
      </p>
      <h2>{t('dataDelete')}</h2>
      <p>{t('dataDeleteLead')}</p>
      <DeleteEverything
        onDelete={() =>
          void work(async () => {
            await library.deleteEverything();
            return t('dataDeleted');
          })
        }
      />
    </>
  );
}
