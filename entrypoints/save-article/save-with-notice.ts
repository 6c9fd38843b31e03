import { createSaveToast } from '../../components/save/save-toast.tsx';
import { copyPage } from '../../lib/page/page-copy.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { saveActions, saveHere } from '../../lib/platform/save-page.ts';
import { takeOver } from '../../lib/platform/take-over.ts';

/** Saves the page this runs in, or what is selected in it, and says so in the page. */
export async function saveWithNotice(what: 'page' | 'selection'): Promise<void> {
  const life = takeOver('notice');
  const say = createSaveToast(createTranslator(), saveActions, life);
  say({ step: 'saving' });
  try {
    say({ step: 'ended', end: await saveHere(() => copyPage(document, window, life.signal, what)) });
  } catch {
    say({ step: 'failed' });
  }
}
