import type { MessageKey, Translate } from '../words.ts';
import type { LibraryFault } from './library-actions.ts';

/** What happened, what of it was kept, and the way on: one message for each kind of fault. */
const WORDS: Record<string, MessageKey> = {
  full: 'faultFull',
  damaged: 'faultDamaged',
  blocked: 'faultBlocked',
  outdated: 'faultOutdated',
  unavailable: 'faultUnavailable',
  disk: 'faultDisk',
  busy: 'faultBusy',
  refused: 'faultRefused',
  cancelled: 'faultCancelled',
  'backup-not-one': 'faultBackupNotOne',
  'backup-newer': 'faultBackupNewer',
  'backup-cut-short': 'faultBackupCutShort',
  'backup-damaged': 'faultBackupDamaged',
};

/** The sentence for a fault. */
export function faultWords(t: Translate, { kind, detail = '' }: LibraryFault): string {
  return t(WORDS[kind] ?? 'faultUnexpected', detail);
}
