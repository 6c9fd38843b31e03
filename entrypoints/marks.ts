import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createMarkPainter } from '../lib/page/mark-painter.ts';
import { offerPart } from '../lib/platform/reader-parts.ts';

// Put into a frame when its reader asks: the second painter, which wraps marks in elements.
export default defineUnlistedScript(() => offerPart('marks', createMarkPainter));
