import type { ComponentType } from 'preact';
import type { MessageKey } from '../words.ts';
import { DataPage } from './data/data-page.tsx';
import type { LibraryActions } from './library-actions.ts';
import { PacksPage } from './packs/packs-page.tsx';
import { SearchPage } from './search/search-page.tsx';
import { AboutPage } from './settings/about-page.tsx';
import { AppearancePage } from './settings/appearance-page.tsx';
import { BehaviourPage } from './settings/behaviour-page.tsx';
import { RefusedPage } from './settings/refused-page.tsx';
import { ShortcutsPage } from './settings/shortcuts-page.tsx';
import { SitesPage } from './settings/sites-page.tsx';
import { SourcesPage } from './sources/sources-page.tsx';
import { TopicsPage } from './topics/topics-page.tsx';

/** What every page of the library is given: what it can have done, and the steps of the address below its own. */
export interface PageProps {
  library: LibraryActions;
  steps: string[];
}

interface LibraryPage {
  /** Its address without `#/`; longer addresses below it are its own to read. */
  at: string;
  title: MessageKey;
  Page: ComponentType<PageProps>;
  /** Whether the addresses below it are the same page, so that there is no way up from them. */
  flat?: true;
}

/** The pages in the order of the navigation, in groups. The first is where the library opens. */
export const PAGES: readonly { heading: MessageKey; pages: readonly LibraryPage[] }[] = [
  {
    heading: 'libraryKnown',
    pages: [
      { at: 'packs', title: 'libraryPacks', Page: PacksPage },
      { at: 'topics', title: 'libraryTopics', Page: TopicsPage },
      { at: 'sources', title: 'librarySources', Page: SourcesPage },
      { at: 'search', title: 'librarySearch', Page: SearchPage, flat: true },
    ],
  },
  {
    heading: 'librarySettings',
    pages: [
      { at: 'settings/appearance', title: 'libraryAppearance', Page: AppearancePage },
      { at: 'settings/behaviour', title: 'libraryBehaviour', Page: BehaviourPage },
      { at: 'sites', title: 'librarySites', Page: SitesPage },
      { at: 'refused', title: 'libraryRefused', Page: RefusedPage },
      { at: 'settings/shortcuts', title: 'libraryShortcuts', Page: ShortcutsPage },
      { at: 'data', title: 'libraryData', Page: DataPage },
      { at: 'about', title: 'libraryAbout', Page: AboutPage },
    ],
  },
];

/** The page that an address leads to, with the steps below it; `undefined` when none does. */
export function pageAt(steps: string[]): { page: LibraryPage; below: string[] } | undefined {
  const all = PAGES.flatMap(({ pages }) => pages);
  if (steps.length === 0 && all[0]) return { page: all[0], below: [] };
  for (const page of all) {
    const own = page.at.split('/');
    if (own.every((step, at) => steps[at] === step)) return { page, below: steps.slice(own.length) };
  }
  return undefined;
}
