import type { Source } from '../../corpus/source.ts';
import type { Topic } from '../../corpus/topic.ts';
import type { FeedbackRow, MuteRow, NoteRow, PinRow, VersionRow } from '../tables/own.ts';
import type { PackRow } from '../tables/packs.ts';

/** Version of the backup form that this code writes; older ones are read too. */
export const BACKUP_VERSION = 1;

/** How a pack counted, and for packs made here the pack itself. */
export type BackedPack = Omit<PackRow, 'generation'>;

/** Everything a reader owns. */
export interface BackupContents {
  /** ISO time at which it was made. */
  made: string;
  /** Settings as the platform keeps them; the store does not look into them. */
  settings: Record<string, unknown>;
  /** All packs there were; only those of origin `own` come with their topics and sources. */
  packs: BackedPack[];
  topics: { pack: string; topic: Topic }[];
  sources: { pack: string; source: Source }[];
  /** What sources of own packs read before. */
  versions: VersionRow[];
  notes: NoteRow[];
  mutes: MuteRow[];
  feedback: FeedbackRow[];
  pins: PinRow[];
}

/** What to put into a backup beside what the store holds. */
export interface BackupOptions {
  settings: Record<string, unknown>;
  /** ISO time that it is to bear. */
  made: string;
}

/** `merge` keeps what is there and adds; of two notes with one id the one changed last stays. `replace` leaves nothing of the reader's behind. */
export interface RestoreOptions {
  how: 'merge' | 'replace';
}

/** How much a restore brought back. */
export interface RestoreReport {
  sources: number;
  topics: number;
  notes: number;
  mutes: number;
  feedback: number;
  /** Ids of packs the backup names but does not hold, and that are not here: to be imported again. */
  missing: string[];
}

/** Why a file is no backup that can be restored. `line` counts from 1. */
export type BackupFault = 'not-a-backup' | 'newer' | 'cut-short' | 'damaged';

/** A file that cannot be restored; nothing has been changed. */
export class BackupProblem extends Error {
  override name = 'BackupProblem';
  readonly kind: BackupFault;
  readonly line: number;

  constructor(kind: BackupFault, line: number, detail = '') {
    super(`The backup cannot be read: ${kind} in line ${line}. ${detail}`.trim());
    this.kind = kind;
    this.line = line;
  }
}
