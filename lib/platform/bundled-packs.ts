import { browser } from 'wxt/browser';

/** Packs that ship with Sidelight, by id. */
export const BUNDLED_PACKS = ['arms-and-treaties'] as const;

/**
 * The bytes of a pack that ships with the extension. This is the one place in Sidelight that calls a network API, and
 * it reads only the extension's own files.
 */
export async function readBundledPack(id: string): Promise<Uint8Array> {
  const response = await fetch(`${browser.runtime.getURL('/')}packs/${id}.pack.json`);
  return new Uint8Array(await response.arrayBuffer());
}
