import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readerBackground } from '../lib/platform/reader-background.ts';
import { readMarks } from '../lib/reader/read-marks.ts';

/** Gives what is known of the page it is put into to the extension page that put it there. */
export default defineUnlistedScript(() => readMarks(document, window, readerBackground, new AbortController().signal));
