import type { ReaderParts } from '../protocol.ts';
import { sendToBackground } from './messages.ts';

/** Where scripts with further parts of a reader leave them for the reader of their frame; page scripts do not see it. */
const PARTS = Symbol.for('sidelight.parts');

type Scope = typeof globalThis & { [PARTS]?: Partial<ReaderParts> };

/** Leaves a part for the reader. */
export function offerPart<Name extends keyof ReaderParts>(name: Name, make: ReaderParts[Name]): void {
  const scope = globalThis as Scope;
  scope[PARTS] = { ...scope[PARTS], [name]: make };
}

/** Has the script with a part put into this frame and gives the part. Fails when the browser refuses the script. */
export async function loadPart<Name extends keyof ReaderParts>(name: Name): Promise<ReaderParts[Name]> {
  const scope = globalThis as Scope;
  if (!scope[PARTS]?.[name]) await sendToBackground('reader.part', name);
  const make = scope[PARTS]?.[name];
  if (!make) throw new Error(`The part “${name}” did not start in this page.`);
  return make;
}
