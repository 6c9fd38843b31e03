import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyPage } from '../lib/page/page-copy.ts';

/** Gives the page it is put into to the extension page that put it there. */
export default defineUnlistedScript(() => copyPage(document, window, new AbortController().signal));
