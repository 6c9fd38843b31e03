import '../../components/tokens.css';
import '../../components/search/search.css';
import '../../components/library/library.css';
import { Library } from '../../components/library/library.tsx';
import { mount } from '../../components/mount.tsx';
import { startSearch } from '../../lib/engine/search-session.ts';
import { createWorkshop } from '../../lib/engine/workshop.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { createLibrary } from '../../lib/platform/library.ts';
import { openFound } from '../../lib/platform/open-found.ts';
import { searchHelp } from '../../lib/platform/search-help.ts';
import { openStore } from '../../lib/store/open-store.ts';

const newWorker = () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
const store = openStore();
const search = (signal: AbortSignal) => startSearch(store, searchHelp, signal);
const library = { ...createLibrary(createWorkshop({ store }), newWorker), search, openFound };
const t = createTranslator();
mount(t, t('library'), <Library library={library} />);
