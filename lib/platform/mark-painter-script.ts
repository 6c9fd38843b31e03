import type { MakeMarkPainter } from '../protocol.ts';
import { sendToBackground } from './messages.ts';

/** Where the script with the second painter leaves it for the reader of its frame; page scripts do not see it. */
const PAINTER = Symbol.for('sidelight.painter');

type Scope = typeof globalThis & { [PAINTER]?: MakeMarkPainter };

/** Leaves the painter for the reader. */
export function offerMarkPainter(create: MakeMarkPainter): void {
  (globalThis as Scope)[PAINTER] = create;
}

/** Has the script put into this frame and gives its painter. Fails when the browser refuses the script. */
export async function loadMarkPainter(): Promise<MakeMarkPainter> {
  if (!(globalThis as Scope)[PAINTER]) await sendToBackground('reader.painter');
  const create = (globalThis as Scope)[PAINTER];
  if (!create) throw new Error('The painter of focusable marks did not start in this page.');
  return create;
}
