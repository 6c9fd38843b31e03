import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../../words.ts';
import { faultWords } from '../fault-words.ts';
import type { LibraryActions, LibraryImportEnd, LibraryPackReport } from '../library-actions.ts';
import { ImportRow, type RunningImport } from './import-row.tsx';
import { PackReport } from './pack-report.tsx';

/** Takes in a pack file: first looks it over and tells what it is, then, when the reader wants it, stores it. */
export function PackImport({
  library,
  onSay,
  undoTime,
}: {
  library: LibraryActions;
  onSay(words: string): void;
  /** ms that a removed pack can be brought back; what is older goes when nothing else runs. */
  undoTime: number;
}) {
  const t = useT();
  const [running, setRunning] = useState<RunningImport>();
  const [checked, setChecked] = useState<{ file: File; report: LibraryPackReport }>();
  const input = useRef<HTMLInputElement>(null);

  const run = async <End,>(
    name: string,
    checking: boolean,
    start: (controls: Parameters<LibraryActions['resume']>[1]) => Promise<End>,
  ): Promise<End> => {
    const stop = new AbortController();
    onSay('');
    setRunning({ name, checking, stop });
    const progress = (now: RunningImport['progress']) =>
      setRunning((was) => (was && was.stop === stop && now ? { ...was, progress: now } : was));
    try {
      return await start({ signal: stop.signal, progress });
    } finally {
      setRunning(undefined);
    }
  };
  const sayEnd = (end: LibraryImportEnd): string => {
    if (!end.ok) return faultWords(t, end.fault);
    if (!end.pack) return '';
    const { meta, topics, marking } = end.pack;
    const done = t.plural('libraryImported', topics, meta.title);
    return marking ? done : `${done} ${t('libraryMarkingOff')}`;
  };
  const check = async (file: File): Promise<void> => {
    setChecked(undefined);
    const end = await run(file.name, true, (controls) => library.checkFile(file, controls));
    if (end.ok) setChecked({ file, report: end.report });
    else onSay(faultWords(t, end.fault));
  };
  const take = async (file: File, own: boolean): Promise<void> => {
    setChecked(undefined);
    onSay(sayEnd(await run(file.name, false, (controls) => library.importFile(file, own, controls))));
  };
  useEffect(() => {
    void (async () => {
      for (const { id, name } of await library.interrupted())
        onSay(sayEnd(await run(name, false, (controls) => library.resume(id, controls))));
      await library.forgetRemoved(undoTime);
    })().catch((error: unknown) => onSay(faultWords(t, library.faultOf(error))));
  }, []);

  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,.gz,application/json,application/gzip"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) void check(file);
        }}
      />
      {running && <ImportRow running={running} />}
      {!running && !checked && (
        <button type="button" class="library-primary" onClick={() => input.current?.click()}>
          {t('libraryImport')}
        </button>
      )}
      {checked && (
        <PackReport
          name={checked.file.name}
          report={checked.report}
          onTake={(own) => void take(checked.file, own)}
          onLeave={() => {
            setChecked(undefined);
            onSay(t('packLeft'));
          }}
        />
      )}
    </>
  );
}
