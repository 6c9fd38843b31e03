/** Why something could not be done, as plain data that can be sent to a surface, which has words for each kind. */
export interface Fault {
  kind:
    | 'full'
    | 'damaged'
    | 'blocked'
    | 'outdated'
    | 'unavailable'
    | 'disk'
    | 'busy'
    | 'refused'
    | 'cancelled'
    | 'backup-not-one'
    | 'backup-newer'
    | 'backup-cut-short'
    | 'backup-damaged'
    | 'unexpected';
  /** What exactly, where words of a pack's author or a line of a file help. */
  detail?: string;
}

const BACKUP_KINDS: Record<string, Fault['kind']> = {
  'not-a-backup': 'backup-not-one',
  newer: 'backup-newer',
  'cut-short': 'backup-cut-short',
  damaged: 'backup-damaged',
};

/** The fault that an error stands for. Errors are told apart by name, since they may come from the store's own copy. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: 'unexpected', detail: String(error) };
  const kind = 'kind' in error && typeof error.kind === 'string' ? error.kind : '';
  if (error.name === 'StoreError') return { kind: kind as Fault['kind'] };
  if (error.name === 'BackupProblem')
    return {
      kind: BACKUP_KINDS[kind] ?? 'backup-damaged',
      detail: 'line' in error ? String(error.line) : '',
    };
  if (error.name === 'PackRefused') return { kind: 'refused', detail: error.message };
  if (error.name === 'AbortError') return { kind: 'cancelled' };
  if (error.name === 'NotReadableError') return { kind: 'disk' };
  return { kind: 'unexpected', detail: error.message };
}
