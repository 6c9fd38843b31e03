import type { WxtHooks } from 'wxt';

/** Build hooks that compile the packs under `data/packs` into the extension's `packs/` folder. */
export const copyPacks: Partial<WxtHooks> = {};
