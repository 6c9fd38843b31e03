import { parsePack } from '../corpus/parse-pack.ts';
import type { Store } from '../store/store.ts';
import type { Lexicons } from './lexicons.ts';
import { preparePack } from './prepare-pack.ts';

/** A pack that could not be taken in; the message says where the first problem is and what to do. */
export class PackRefused extends Error {
  override name = 'PackRefused';
}

/** Checks a pack that ships with Sidelight, derives what reading needs, and stores it. Throws `PackRefused`. */
export async function installPackBytes(store: Store, bytes: Uint8Array, lexicons: Lexicons): Promise<void> {
  const parsed = parsePack(bytes);
  if (!parsed.ok) throw new PackRefused(parsed.problems.map(({ message }) => message).join('\n'));
  await store.install({ ...preparePack(parsed.pack), bundled: true });
  lexicons.refresh();
}
