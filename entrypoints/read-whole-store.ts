import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openReads } from '../lib/store/open-reads.ts';

/** The third script of the popup, asked for when the whole store is needed, so that the second stays small. */
export default defineUnlistedScript(() => {
  globalThis.sidelightStore ??= openReads();
});

declare global {
  /** The store that the third script of the popup has opened. */
  var sidelightStore: ReturnType<typeof openReads> | undefined;
}
