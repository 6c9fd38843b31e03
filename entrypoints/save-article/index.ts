import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { saveWithNotice } from './save-with-notice.ts';

export default defineUnlistedScript(() => saveWithNotice('page'));
