import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../../words.ts';
import { chosenFiles, droppedFiles } from './given-files.ts';
import { ImportAnnotations } from './import-annotations.tsx';
import { CutOffReport, ImportReport } from './import-report.tsx';
import type { CutOffImport, GivenFile, SourceActions, SourceImport, SourceImportProgress } from './source-actions.ts';

/** Takes in files as sources: chosen, from a folder, or dropped anywhere on the page. */
export function ImportSources({ sources, onFault }: { sources: SourceActions; onFault(error: unknown): void }) {
  const t = useT();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [stop, setStop] = useState<AbortController>();
  const [progress, setProgress] = useState<SourceImportProgress>();
  const [report, setReport] = useState<SourceImport | 'undoing' | 'undone'>();
  const [cutOff, setCutOff] = useState<CutOffImport[]>([]);
  const [over, setOver] = useState(false);
  useEffect(() => void sources.cutOffImports().then(setCutOff, onFault), []);

  const turn = useRef(Promise.resolve());
  /** One thing after the other: a folder that a slow disk gives late is not imported into an undo. */
  const inTurn = (work: () => Promise<void>): void => {
    turn.current = turn.current.then(work);
  };

  const run = async (given: GivenFile[]): Promise<void> => {
    const controller = new AbortController();
    setReport(undefined);
    setStop(controller);
    let drawn = 0;
    const show = (now: SourceImportProgress): void => {
      // Small files come by the hundred a second.
      if (performance.now() - drawn < 80) return;
      drawn = performance.now();
      setProgress(now);
    };
    try {
      setReport(await sources.importFiles(given, { signal: controller.signal, progress: show }));
    } catch (error) {
      onFault(error);
    }
    setStop(undefined);
    setProgress(undefined);
  };
  const take = (given: GivenFile[]): void => {
    if (given.length > 0) inTurn(() => run(given));
  };
  const status = useRef<HTMLDivElement>(null);
  const undo = (of: SourceImport): void => {
    setReport('undoing');
    // The button goes with the report, and focus would go with it.
    status.current?.focus();
    inTurn(() =>
      sources.undoImport(of.taken).then(
        () => setReport('undone'),
        (error) => {
          setReport(of);
          onFault(error);
        },
      ),
    );
  };
  const undoing = report === 'undoing';
  const busy = useRef(false);
  busy.current = stop !== undefined || undoing;

  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(!busy.current);
    };
    window.addEventListener('dragover', drag, { signal });
    window.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!hasFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        if (!busy.current) void droppedFiles(event.dataTransfer).then(take);
      },
      { signal },
    );
    return () => life.abort();
  }, []);
  const chosen = ({ currentTarget }: { currentTarget: HTMLInputElement }): void => {
    const given = chosenFiles(currentTarget);
    currentTarget.value = '';
    take(given);
  };

  return (
    <div class={over ? 'source-import over' : 'source-import'}>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept=".html,.htm,.xhtml,.txt,.md,.markdown,.zip"
        onChange={chosen}
      />
      <input ref={folder} type="file" hidden {...{ webkitdirectory: true }} onChange={chosen} />
      {stop ? (
        <div class="library-import">
          <label for="source-import">{t('sourceImporting')}</label>
          <progress id="source-import" max={1} value={progress?.share ?? 0} />
          <span class="library-quiet">
            {progress && `${t.plural('sourceImportDone', progress.done)} · ${progress.path}`}
          </span>
          <button type="button" onClick={() => stop.abort()}>
            {t('libraryCancel')}
          </button>
        </div>
      ) : (
        <>
          <div class="source-actions">
            <button type="button" class="library-primary" disabled={undoing} onClick={() => files.current?.click()}>
              {t('sourceImportFiles')}
            </button>
            <button type="button" disabled={undoing} onClick={() => folder.current?.click()}>
              {t('sourceImportFolder')}
            </button>
            <ImportAnnotations sources={sources} disabled={undoing} onFault={onFault} />
          </div>
          <p class="library-quiet">{t('sourceImportHint')}</p>
        </>
      )}
      {cutOff.map((one) => (
        <CutOffReport
          key={one.key}
          report={one}
          onClose={() => {
            sources.forgetImport(one.key);
            setCutOff((all) => all.filter(({ key }) => key !== one.key));
          }}
        />
      ))}
      <div role="status" ref={status} tabIndex={-1}>
        {typeof report === 'string' && <p>{t(report === 'undoing' ? 'importUndoing' : 'saveUndone')}</p>}
        {typeof report === 'object' && (
          <ImportReport report={report} undo={() => undo(report)} onClose={() => setReport(undefined)} />
        )}
      </div>
    </div>
  );
}
