import { useEffect, useState } from 'preact/hooks';
import { useT } from '../words.ts';
import { DataPage } from './data-page.tsx';
import type { LibraryActions } from './library-actions.ts';
import { PacksPage } from './packs-page.tsx';
import { SearchPage } from './search-page.tsx';
import { SourcesPage } from './sources/sources-page.tsx';

const PAGES = { '#/sources': SourcesPage, '#/packs': PacksPage, '#/search': SearchPage, '#/data': DataPage };
const TITLES = {
  '#/sources': 'librarySources',
  '#/packs': 'libraryPacks',
  '#/search': 'librarySearch',
  '#/data': 'libraryData',
} as const;
type Address = keyof typeof PAGES;
const ADDRESSES = Object.keys(PAGES) as Address[];

const addressNow = (): Address => ADDRESSES.find((address) => location.hash.startsWith(address)) ?? '#/packs';

/** The library: a page for each address, `#/packs` first. */
export function Library({ library }: { library: LibraryActions }) {
  const t = useT();
  const [address, setAddress] = useState(addressNow);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    const follow = (): void => setAddress(addressNow());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => void library.lostAt().then((at) => setLost(at > 0)), []);
  const Page = PAGES[address];
  return (
    <div class="library">
      <header>
        <h1>{t('library')}</h1>
        <nav aria-label={t('library')}>
          {ADDRESSES.map((one) => (
            <a key={one} href={one} aria-current={one === address ? 'page' : undefined}>
              {t(TITLES[one])}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {lost && (
          <div class="library-alert" role="alert">
            <p>{t('faultLost')}</p>
            <button type="button" onClick={() => void library.lossSeen().then(() => setLost(false))}>
              {t('libraryUnderstood')}
            </button>
          </div>
        )}
        <Page library={library} />
      </main>
    </div>
  );
}
