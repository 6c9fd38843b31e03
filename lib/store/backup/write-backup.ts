import type { Database } from '../database.ts';
import { readSource } from '../read-source.ts';
import { BACKUP_VERSION, type BackupOptions } from './backup-format.ts';

/** Texts read at a time, so that a large library does not stand in memory twice. */
const SLICE = 50;

/** The reader's material as JSON lines. */
export async function writeBackup(database: Database, { settings, made }: BackupOptions): Promise<Blob> {
  const parts: string[] = [];
  let lines = 0;
  const line = (value: object): void => {
    parts.push(`${JSON.stringify(value)}\n`);
    lines += 1;
  };
  line({ format: 'sidelight-backup', formatVersion: BACKUP_VERSION, made });
  line({ kind: 'settings', settings });
  for (const { generation, ...pack } of await database.packs.toArray()) {
    line({ kind: 'pack', pack });
    if (pack.origin !== 'own') continue;
    const range = [
      [pack.id, generation, ''],
      [pack.id, generation, '\uffff'],
    ] as const;
    await database.topics
      .where('[pack+generation+id]')
      .between(...range)
      .each(({ pack: _, generation: __, ...topic }) => line({ kind: 'topic', pack: pack.id, topic }));
    const keys = await database.sources
      .where('[pack+generation+id]')
      .between(...range)
      .primaryKeys();
    for (let at = 0; at < keys.length; at += SLICE) {
      const sources = await Promise.all(keys.slice(at, at + SLICE).map((key) => readSource(database, key)));
      for (const source of sources) if (source) line({ kind: 'source', pack: pack.id, source });
    }
  }
  await database.versions.each((version) => line({ kind: 'version', version }));
  await database.notes.each((note) => line({ kind: 'note', note }));
  await database.mutes.each((mute) => line({ kind: 'mute', mute }));
  await database.feedback.each((feedback) => line({ kind: 'feedback', feedback }));
  await database.pins.each((pin) => line({ kind: 'pin', pin }));
  line({ kind: 'end', lines: lines + 1 });
  return new Blob(parts, { type: 'application/x-ndjson' });
}
