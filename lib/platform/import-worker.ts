import type { PackReport } from '../engine/check-pack.ts';
import type { Fault } from '../engine/fault.ts';
import type { ImportedPack } from '../engine/import-pack.ts';
import type { ImportProgress } from '../engine/import-progress.ts';
import type { Workshop } from '../engine/workshop.ts';

/** What an import worker is asked to take in: a file, or one whose import was cut off. */
export type ImportWork = { file: File; own?: boolean } | { resume: string };

/** What a pack file was found to be, or why that could not be found out. */
export type CheckEnd = { ok: true; report: PackReport } | { ok: false; fault: Fault };

/** How an import ended. `pack` is absent when there was nothing left to do. */
export type ImportEnd = { ok: true; pack?: ImportedPack } | { ok: false; fault: Fault };

type Report = { progress: ImportProgress } | { end: ImportEnd | CheckEnd };

/** Does one import, or looks a file over, for the page that started this worker, away from the thread the page draws on. */
export function serveImport(scope: Pick<Worker, 'postMessage' | 'addEventListener'>, workshop: Workshop): void {
  const stop = new AbortController();
  const controls = {
    signal: stop.signal,
    progress: (progress: ImportProgress) => scope.postMessage({ progress } satisfies Report),
  };
  scope.addEventListener('message', async ({ data }: MessageEvent<ImportWork | { check: File } | 'cancel'>) => {
    if (data === 'cancel') return stop.abort();
    try {
      if ('check' in data) {
        const report = await workshop.checkPack(data.check, controls);
        return scope.postMessage({ end: { ok: true, report } } satisfies Report);
      }
      const pack =
        'file' in data
          ? await workshop.importFile({ name: data.file.name, blob: data.file, own: data.own ?? false }, controls)
          : await workshop.resumeImport(data.resume, controls);
      scope.postMessage({ end: { ok: true, ...(pack ? { pack } : {}) } } satisfies Report);
    } catch (error) {
      scope.postMessage({ end: { ok: false, fault: workshop.faultOf(error) } } satisfies Report);
    }
  });
}

/** Runs one import in a worker made for it. `signal` cancels it; what had been written is then taken back. */
export function importInWorker(worker: Worker, work: ImportWork, controls: WorkerControls): Promise<ImportEnd> {
  return workInWorker<ImportEnd>(worker, work, controls);
}

/** Looks a pack file over in a worker made for it; nothing is stored. */
export function checkInWorker(worker: Worker, file: File, controls: WorkerControls): Promise<CheckEnd> {
  return workInWorker<CheckEnd>(worker, { check: file }, controls);
}

interface WorkerControls {
  signal: AbortSignal;
  progress: (progress: ImportProgress) => void;
}

function workInWorker<End extends ImportEnd | CheckEnd>(
  worker: Worker,
  work: ImportWork | { check: File },
  { signal, progress }: WorkerControls,
): Promise<End> {
  return new Promise((resolve) => {
    const end = (how: End): void => {
      worker.terminate();
      resolve(how);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if ('progress' in data) progress(data.progress);
      else end(data.end as End);
    });
    worker.addEventListener('error', ({ message }) =>
      end({ ok: false, fault: { kind: 'unexpected', detail: message } } as End),
    );
    signal.addEventListener('abort', () => worker.postMessage('cancel'), { once: true });
    worker.postMessage(work);
  });
}
