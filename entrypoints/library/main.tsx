import '../../components/tokens.css';
import '../../components/library/library.css';
import { Library } from '../../components/library/library.tsx';
import { mount } from '../../components/mount.tsx';
import { createWorkshop } from '../../lib/engine/workshop.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { createLibrary } from '../../lib/platform/library.ts';
import { openStore } from '../../lib/store/open-store.ts';

const newWorker = () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
const library = createLibrary(createWorkshop({ store: openStore() }), newWorker);
const t = createTranslator();
mount(t, t('library'), <Library library={library} />);
