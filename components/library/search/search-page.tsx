import { useEffect, useMemo } from 'preact/hooks';
import { LiveSearch } from '../../search/live-search.tsx';
import { useT } from '../../words.ts';
import type { LibraryActions } from '../library-actions.ts';

/** Search in everything the packs hold; the query stands in the address, so that it can come from elsewhere. */
export function SearchPage({ library: { search, openFound } }: { library: LibraryActions }) {
  const t = useT();
  const { stop, session } = useMemo(() => {
    const stop = new AbortController();
    const session = search(stop.signal);
    const [, query] = /^#\/search\/(.+)$/.exec(location.hash) ?? [];
    if (query) session.type(decodeURIComponent(query));
    return { stop, session };
  }, [search]);
  useEffect(() => {
    const unfollow = session.follow(({ query }) =>
      history.replaceState(null, '', `#/search/${encodeURIComponent(query)}`),
    );
    return () => {
      unfollow();
      stop.abort();
    };
  }, [stop, session]);
  return (
    <LiveSearch autoFocus session={session} onOpen={(row, where) => void openFound(row, where)}>
      <p class="library-lead">{t('librarySearchLead')}</p>
    </LiveSearch>
  );
}
