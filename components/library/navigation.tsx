import { useEffect, useRef } from 'preact/hooks';
import { useT } from '../words.ts';
import { PAGES } from './pages.ts';

/** The way around the library: a list beside the page, or behind a button where the window is narrow. */
export function Navigation({ at }: { at: string | undefined }) {
  const t = useT();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const wide = matchMedia('(width >= 760px)');
    const adapt = (): void => {
      if (menu.current) menu.current.open = wide.matches;
    };
    adapt();
    wide.addEventListener('change', adapt);
    return () => wide.removeEventListener('change', adapt);
  }, [at]);
  const title = PAGES.flatMap(({ pages }) => pages).find((page) => page.at === at)?.title;
  return (
    <details ref={menu} class="library-menu">
      <summary>
        {t('libraryMenu')}
        {title && <span>{t(title)}</span>}
      </summary>
      <nav aria-label={t('library')}>
        {PAGES.map(({ heading, pages }) => (
          <section key={heading} aria-labelledby={`nav-${heading}`}>
            <h2 id={`nav-${heading}`}>{t(heading)}</h2>
            <ul>
              {pages.map((page) => (
                <li key={page.at}>
                  <a href={`#/${page.at}`} aria-current={page.at === at ? 'page' : undefined}>
                    {t(page.title)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
    </details>
  );
}
