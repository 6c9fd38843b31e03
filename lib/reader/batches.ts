/** A batch stays under this many characters: one message blocks both sides while it is copied (256 kB of UTF-16). */
const BATCH_CHARACTERS = 128 * 1024;

/** Cuts blocks into batches small enough for one message each; a block larger than a batch travels alone. */
export function batchesOf<Item extends { text: string }>(blocks: Item[]): Item[][] {
  const batches: Item[][] = [];
  let size = 0;
  for (const block of blocks) {
    const last = batches.at(-1);
    if (last && size + block.text.length <= BATCH_CHARACTERS) last.push(block);
    else {
      batches.push([block]);
      size = 0;
    }
    size += block.text.length;
  }
  return batches;
}
