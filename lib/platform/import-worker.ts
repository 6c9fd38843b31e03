import type { Fault } from '../engine/fault.ts';
import type { ImportedPack } from '../engine/import-pack.ts';
import type { ImportProgress } from '../engine/import-progress.ts';
import type { Workshop } from '../engine/workshop.ts';

/** What an import worker is asked to take in: a file, or one whose import was cut off. */
export type ImportWork = { file: File } | { resume: string };

/** How an import ended. `pack` is absent when there was nothing left to do. */
export type ImportEnd = { ok: true; pack?: ImportedPack } | { ok: false; fault: Fault };

type Report = { progress: ImportProgress } | { end: ImportEnd };

/** Does one import for the page that started this worker, away from the thread the page draws on. */
export function serveImport(scope: Pick<Worker, 'postMessage' | 'addEventListener'>, workshop: Workshop): void {
  const stop = new AbortController();
  const controls = {
    signal: stop.signal,
    progress: (progress: ImportProgress) => scope.postMessage({ progress } satisfies Report),
  };
  scope.addEventListener('message', async ({ data }: MessageEvent<ImportWork | 'cancel'>) => {
    if (data === 'cancel') return stop.abort();
    try {
      const pack =
        'file' in data
          ? await workshop.importFile({ name: data.file.name, blob: data.file }, controls)
          : await workshop.resumeImport(data.resume, controls);
      scope.postMessage({ end: { ok: true, ...(pack ? { pack } : {}) } } satisfies Report);
    } catch (error) {
      scope.postMessage({ end: { ok: false, fault: workshop.faultOf(error) } } satisfies Report);
    }
  });
}

/** Runs one import in a worker made for it. `signal` cancels it; what had been written is then taken back. */
export function importInWorker(
  worker: Worker,
  work: ImportWork,
  { signal, progress }: { signal: AbortSignal; progress: (progress: ImportProgress) => void },
): Promise<ImportEnd> {
  return new Promise((resolve) => {
    const end = (how: ImportEnd): void => {
      worker.terminate();
      resolve(how);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
      if ('progress' in data) progress(data.progress);
      else end(data.end);
    });
    worker.addEventListener('error', ({ message }) =>
      end({ ok: false, fault: { kind: 'unexpected', detail: message } }),
    );
    signal.addEventListener('abort', () => worker.postMessage('cancel'), { once: true });
    worker.postMessage(work);
  });
}
