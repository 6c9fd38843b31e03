import * as v from 'valibot';
import { BACKUP_VERSION, type BackupContents, BackupProblem } from './backup-format.ts';
import { bodyLine, headLine } from './backup-lines.ts';

/** Reads and checks a whole backup, gzip or not. Throws `BackupProblem`. */
export async function readBackup(file: Blob): Promise<BackupContents> {
  const contents: BackupContents = {
    made: '',
    settings: {},
    packs: [],
    topics: [],
    sources: [],
    versions: [],
    notes: [],
    mutes: [],
    feedback: [],
    pins: [],
  };
  let number = 0;
  let ended = false;
  for await (const text of linesOf(file)) {
    number += 1;
    if (ended) throw new BackupProblem('damaged', number, 'Something follows the end.');
    const value = parse(text, number);
    if (number === 1) contents.made = readHead(value);
    else ended = take(contents, value, number);
  }
  if (!ended) throw new BackupProblem(number === 0 ? 'not-a-backup' : 'cut-short', number);
  return contents;
}

function readHead(value: unknown): string {
  const head = v.safeParse(headLine, value);
  if (!head.success) throw new BackupProblem('not-a-backup', 1);
  if (head.output.formatVersion > BACKUP_VERSION) throw new BackupProblem('newer', 1);
  return head.output.made;
}

/** Puts a line where it belongs; `true` at the end. */
function take(contents: BackupContents, value: unknown, number: number): boolean {
  const checked = v.safeParse(bodyLine, value);
  if (!checked.success) throw new BackupProblem('damaged', number, checked.issues[0].message);
  const line = checked.output;
  switch (line.kind) {
    case 'settings':
      contents.settings = line.settings;
      return false;
    case 'pack':
      contents.packs.push(line.pack);
      return false;
    case 'topic':
      contents.topics.push({ pack: line.pack, topic: line.topic });
      return false;
    case 'source':
      contents.sources.push({ pack: line.pack, source: line.source });
      return false;
    case 'version':
      contents.versions.push(line.version);
      return false;
    case 'note':
      contents.notes.push(line.note);
      return false;
    case 'mute':
      contents.mutes.push(line.mute);
      return false;
    case 'feedback':
      contents.feedback.push(line.feedback);
      return false;
    case 'pin':
      contents.pins.push(line.pin);
      return false;
    case 'end':
      if (line.lines !== number) throw new BackupProblem('damaged', number, 'Lines are missing.');
      return true;
  }
}

function parse(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A half-written last line is what a cut-short copy looks like, a first one what any other file does.
    throw new BackupProblem(number === 1 ? 'not-a-backup' : 'cut-short', number);
  }
}

async function* linesOf(file: Blob): AsyncGenerator<string> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const gzipped = start[0] === 0x1f && start[1] === 0x8b;
  const bytes = gzipped ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const decoder = new TextDecoder();
  let held = '';
  for await (const chunk of bytes) {
    const pieces = (held + decoder.decode(chunk, { stream: true })).split('\n');
    held = pieces.pop() ?? '';
    yield* pieces;
  }
  if (held !== '') yield held;
}
