import type { PackBytes } from '../corpus/pack-stream.ts';

/** How far an import is. */
export interface ImportProgress {
  phase: 'reading' | 'deriving';
  /** Topics and sources read so far. */
  rows: number;
  rowsPerSecond: number;
  /** Part of the file that has been read, from 0 to 1. */
  share: number;
  /** Seconds that the rest will take at the pace so far; absent while that is a guess. */
  secondsLeft?: number;
}

/** Watches an import and tells how far it is, at most ten times a second. */
export interface ProgressMeter {
  /** The same bytes, counted as they pass. */
  counted(bytes: PackBytes): AsyncGenerator<Uint8Array>;
  rows(count: number): void;
  phase(phase: ImportProgress['phase']): void;
}

/** ms between two reports; faster than this nobody reads. */
const EVERY = 100;
/** ms after which the pace says something about the rest. */
const SETTLED = 1500;

/** Starts measuring an import of `size` bytes. */
export function measureProgress(
  size: number,
  report: ((progress: ImportProgress) => void) | undefined,
  now: () => number = () => performance.now(),
): ProgressMeter {
  const begun = now();
  let [bytes, rows, last] = [0, 0, Number.NEGATIVE_INFINITY];
  let phase: ImportProgress['phase'] = 'reading';
  const tell = (): void => {
    last = now();
    const elapsed = last - begun;
    const share = size > 0 ? Math.min(1, bytes / size) : 0;
    report?.({
      phase,
      rows,
      rowsPerSecond: elapsed > 0 ? Math.round((rows * 1000) / elapsed) : 0,
      share,
      ...(elapsed > SETTLED && share > 0 ? { secondsLeft: Math.ceil((elapsed * (1 / share - 1)) / 1000) } : {}),
    });
  };
  return {
    async *counted(chunks) {
      for await (const chunk of chunks) {
        yield chunk;
        bytes += chunk.length;
      }
    },
    rows(count) {
      rows = count;
      if (now() - last >= EVERY) tell();
    },
    phase(next) {
      phase = next;
      tell();
    },
  };
}
