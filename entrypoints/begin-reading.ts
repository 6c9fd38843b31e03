import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginReading } from '../lib/store/begun-reading.ts';

/** The first script of the popup: small, so that the database is being read while the rest is still being fetched. */
export default defineUnlistedScript(() => {
  globalThis.sidelightReading = beginReading();
});
