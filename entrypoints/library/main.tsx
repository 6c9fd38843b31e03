import '../../components/tokens.css';
import '../../components/search/search.css';
import '../../components/library/library.css';
import '../../components/library/packs/packs.css';
import '../../components/library/sources/sources.css';
import '../../components/notes/export-notes.css';
import '../../components/library/settings/settings.css';
import '../../components/library/topics/topics.css';
import { Library } from '../../components/library/library.tsx';
import { mount } from '../../components/mount.tsx';
import { furtherNames, newAlias, newTopic } from '../../lib/corpus/own-topic.ts';
import { startSearch } from '../../lib/engine/search-session.ts';
import { createTopicEditing } from '../../lib/engine/topics/topic-editing.ts';
import { createWorkshop } from '../../lib/engine/workshop.ts';
import { articleOfHtml } from '../../lib/page/article-of-html.ts';
import { declarationsOf } from '../../lib/page/mark-style.ts';
import { followSurface } from '../../lib/platform/follow-surface.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { createLibrary } from '../../lib/platform/library.ts';
import { createLibrarySettings } from '../../lib/platform/library-settings.ts';
import { createLibrarySources } from '../../lib/platform/library-sources.ts';
import { createLibraryTopics, ownPackWords } from '../../lib/platform/library-topics.ts';
import { openFound } from '../../lib/platform/open-found.ts';
import { searchHelp } from '../../lib/platform/search-help.ts';
import type { ReadingSettings } from '../../lib/protocol.ts';
import { openStore } from '../../lib/store/open-store.ts';

const newWorker = () => new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
const store = openStore();
const search = (signal: AbortSignal) => startSearch(store, searchHelp, signal);
const workshop = createWorkshop({ store });
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const sources = createLibrarySources(workshop, (html) => articleOfHtml(html, parse));
void followSurface();
const t = createTranslator();
const editing = createTopicEditing(store, ownPackWords(t));
const topics = createLibraryTopics(editing, { newTopic, newAlias, furtherNames }, (changed, signal) =>
  store.watch('packs', changed, signal),
);
const settings = {
  ...createLibrarySettings(workshop),
  markStyle: (one: ReadingSettings) => declarationsOf(one.style, 'explicit'),
};
const library = { ...createLibrary(workshop, newWorker), sources, topics, settings, search, openFound };
mount(t, t('library'), <Library library={library} />);
