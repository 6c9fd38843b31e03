import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons/icon.tsx';
import { useT } from '../words.ts';
import { addressOf, useSteps } from './address.ts';
import type { LibraryActions } from './library-actions.ts';
import { Navigation } from './navigation.tsx';
import { NoSuchPage } from './no-such-page.tsx';
import { PageTitle } from './page-title.ts';
import { pageAt } from './pages.ts';

/** The library: one page for each address, with the way to all others. */
export function Library({ library }: { library: LibraryActions }) {
  const t = useT();
  const steps = useSteps();
  const found = pageAt(steps);
  const [own, setOwn] = useState<string>();
  const title = own ?? t(found?.page.title ?? 'libraryNoPage');
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    document.title = t('libraryTitle', title);
    // A new page is announced by its heading, as a browser does with a new document; the first one is one.
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [title]);
  useEffect(() => {
    const search = (event: KeyboardEvent): void => {
      const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      location.hash = addressOf('search');
    };
    document.addEventListener('keydown', search);
    return () => document.removeEventListener('keydown', search);
  }, []);
  return (
    <div class="library">
      {/* A button, since the address belongs to the pages. */}
      <button type="button" class="library-skip" onClick={() => heading.current?.focus()}>
        {t('librarySkip')}
      </button>
      <header>
        <a class="library-name" href={addressOf('packs')}>
          {t('extensionName')}
        </a>
        <Navigation at={found?.page.at} />
      </header>
      <main>
        {found && found.below.length > 0 && !found.page.flat && (
          <a class="library-up" href={`#/${found.page.at}`}>
            <Icon name="back" size={12} />
            {t(found.page.title)}
          </a>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <Lost library={library} />
        <PageTitle.Provider value={setOwn}>
          {found ? <found.page.Page key={found.page.at} library={library} steps={found.below} /> : <NoSuchPage />}
        </PageTitle.Provider>
      </main>
    </div>
  );
}

function Lost({ library }: { library: LibraryActions }) {
  const t = useT();
  const [lost, setLost] = useState(false);
  useEffect(() => void library.lostAt().then((at) => setLost(at > 0)), []);
  if (!lost) return null;
  return (
    <div class="library-alert" role="alert">
      <p>{t('faultLost')}</p>
      <button type="button" onClick={() => void library.lossSeen().then(() => setLost(false))}>
        {t('libraryUnderstood')}
      </button>
    </div>
  );
}
