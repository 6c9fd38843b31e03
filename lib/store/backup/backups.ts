import type { Database } from '../database.ts';
import type { PackLock } from '../pack-lock.ts';
import type { Backups } from '../store.ts';
import { readBackup } from './read-backup.ts';
import { restore } from './restore.ts';
import { writeBackup } from './write-backup.ts';

/** Backup and restore of everything the reader owns. */
export function backups(database: Database, lock: PackLock): Backups {
  return {
    backup: (options) => writeBackup(database, options),
    readBackup,
    restore: (contents, options) => restore(database, lock, contents, options),
  };
}
