import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../../words.ts';
import { faultWords } from '../fault-words.ts';
import type { LibraryActions, LibraryFault, LibraryImportEnd, LibraryPack } from '../library-actions.ts';
import { ImportRow, type RunningImport } from './import-row.tsx';
import { PackRow } from './pack-row.tsx';

/** ms for which a removal can be undone here; then the rows go for good. */
const UNDO = 15_000;

/** Packs: the list, taking in files, and going on with imports that were cut off. */
export function PacksPage({ library }: { library: LibraryActions }) {
  const t = useT();
  const [packs, setPacks] = useState<LibraryPack[]>();
  const [running, setRunning] = useState<RunningImport>();
  const [removed, setRemoved] = useState<LibraryPack>();
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const fail = (error: unknown): void => setSaid(faultWords(t, library.faultOf(error)));
  const load = (): void => void library.packs().then(setPacks, fail);

  const run = async (name: string, start: (run: RunningImport) => Promise<LibraryImportEnd>): Promise<void> => {
    const stop = new AbortController();
    setSaid('');
    setRunning({ name, stop });
    const end = await start({ name, stop }).catch(
      (error: unknown): LibraryImportEnd => ({ ok: false, fault: library.faultOf(error) }),
    );
    setSaid(sayEnd(end));
    setRunning(undefined);
    load();
  };
  const sayEnd = (end: LibraryImportEnd): string => {
    if (!end.ok) return faultWords(t, end.fault satisfies LibraryFault);
    if (!end.pack) return '';
    const { meta, topics, marking } = end.pack;
    const done = t.plural('libraryImported', topics, meta.title);
    return marking ? done : `${done} ${t('libraryMarkingOff')}`;
  };
  const progress = (one: RunningImport) => (now: RunningImport['progress']) =>
    setRunning((was) => (was && was.stop === one.stop && now ? { ...was, progress: now } : was));
  const take = (file: File): Promise<void> =>
    run(file.name, (one) => library.importFile(file, { signal: one.stop.signal, progress: progress(one) }));
  const goOn = async (): Promise<void> => {
    for (const { id, name } of await library.interrupted())
      await run(name, (one) => library.resume(id, { signal: one.stop.signal, progress: progress(one) }));
  };

  useEffect(() => {
    const stop = new AbortController();
    load();
    library.watch(load, stop.signal);
    void goOn()
      .then(() => library.forgetRemoved(UNDO))
      .catch(fail);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(() => {
      setRemoved(undefined);
      void library.forgetRemoved(0).catch(fail);
    }, UNDO);
    return () => clearTimeout(timer);
  }, [removed]);

  return (
    <>
      <p class="library-lead">{t('libraryPacksLead')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,.gz,application/json,application/gzip"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      {running ? (
        <ImportRow running={running} />
      ) : (
        <button type="button" class="library-primary" onClick={() => input.current?.click()}>
          {t('libraryImport')}
        </button>
      )}
      <p role="status" class="library-said">
        {said}
      </p>
      {removed && (
        <p class="library-notice">
          {t('libraryRemoved', removed.meta.title)}{' '}
          <button
            type="button"
            onClick={() => void library.undoRemove(removed.id).then(() => setRemoved(undefined), fail)}
          >
            {t('undo')}
          </button>
        </p>
      )}
      <ul class="library-list">
        {packs?.map((pack) => (
          <PackRow
            key={pack.id}
            pack={pack}
            onChange={(change) => void library.changePack(pack.id, change).catch(fail)}
            onRemove={() => void library.removePack(pack.id).then(() => setRemoved(pack), fail)}
          />
        ))}
      </ul>
    </>
  );
}
