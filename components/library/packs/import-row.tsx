import { useT } from '../../words.ts';
import type { LibraryProgress } from '../library-actions.ts';

/** An import that runs, or a file that is looked over before it. */
export interface RunningImport {
  name: string;
  checking: boolean;
  stop: AbortController;
  progress?: LibraryProgress;
}

/** How far an import is, with the way to stop it. */
export function ImportRow({ running: { name, checking, stop, progress } }: { running: RunningImport }) {
  const t = useT();
  const left = progress?.secondsLeft;
  return (
    <div class="library-import">
      <label for="import-progress">{t(checking ? 'libraryChecking' : 'libraryImporting', name)}</label>
      <progress id="import-progress" max={1} value={progress?.share} />
      <span>
        {progress?.phase === 'deriving'
          ? t('libraryDeriving')
          : progress && t('libraryProgress', progress.rows, progress.rowsPerSecond)}
        {progress?.phase === 'reading' && left !== undefined && ` · ${t.plural('librarySecondsLeft', left)}`}
      </span>
      <button type="button" onClick={() => stop.abort()}>
        {t('libraryCancel')}
      </button>
    </div>
  );
}
