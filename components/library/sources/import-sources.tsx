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
  const [report, setReport] = useState<SourceImport | 'undone'>();
  const [cutOff, setCutOff] = useState<CutOffImport[]>([]);
  const [over, setOver] = useState(false);
  useEffect(() => void sources.cutOffImports().then(setCutOff, onFault), []);

  const run = async (given: GivenFile[]): Promise<void> => {
    if (given.length === 0) return;
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
  const undo = (taken: SourceImport['taken']): Promise<void> =>
    sources.undoImport(taken).then(() => setReport('undone'), onFault);
  const running = useRef(false);
  running.current = stop !== undefined;

  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(!running.current);
    };
    window.addEventListener('dragover', drag, { signal });
    window.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!hasFiles(event) || !event.dataTransfer) return;
        event.preventDefault();
        if (!running.current) void droppedFiles(event.dataTransfer).then(run);
      },
      { signal },
    );
    return () => life.abort();
  }, []);
  const chosen = ({ currentTarget }: { currentTarget: HTMLInputElement }): void => {
    const given = chosenFiles(currentTarget);
    currentTarget.value = '';
    void run(given);
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
            <button type="button" class="library-primary" onClick={() => files.current?.click()}>
              {t('sourceImportFiles')}
            </button>
            <button type="button" onClick={() => folder.current?.click()}>
              {t('sourceImportFolder')}
            </button>
            <ImportAnnotations sources={sources} onFault={onFault} />
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
      <div role="status">
        {report === 'undone' && <p>{t('saveUndone')}</p>}
        {report && report !== 'undone' && (
          <ImportReport report={report} undo={() => undo(report.taken)} onClose={() => setReport(undefined)} />
        )}
      </div>
    </div>
  );
}
