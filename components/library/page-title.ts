import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

/** How a page gives the library another title than that of its place in the navigation. */
export const PageTitle = createContext<(title: string | undefined) => void>(() => undefined);

/** Titles the page for as long as the view that calls it is there. */
export function usePageTitle(title: string | undefined): void {
  const set = useContext(PageTitle);
  useEffect(() => {
    set(title);
    return () => set(undefined);
  }, [title]);
}
