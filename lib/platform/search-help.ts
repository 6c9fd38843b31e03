import type { SearchHelp } from '../engine/search-session.ts';
import { askWorkroom } from './messages.ts';
import { standsInPrivateWindow } from './private-window.ts';
import { getSetting, setSetting } from './settings.ts';

/** Earlier queries kept. */
const MOST_RECENT = 6;

/** What a search in a page of the extension needs of the browser. In private windows no query is kept. */
export const searchHelp: SearchHelp = {
  recents: async () => (await getSetting('recentSearches')).queries,
  async remember(query) {
    if (await standsInPrivateWindow()) return;
    const { queries } = await getSetting('recentSearches');
    const others = queries.filter((other) => other.toLowerCase() !== query.toLowerCase());
    await setSetting('recentSearches', { queries: [query, ...others].slice(0, MOST_RECENT) });
  },
  prepare: (damaged) => askWorkroom('search.prepare', damaged),
};
