import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PanelContext } from '../../lib/corpus/panel-data.ts';
import type { PanelPage } from './page-picture.tsx';
import type { BesidePanel, PanelPlatform, ReadBeside } from './panel-platform.ts';

/** Tab events come in bursts; the first is answered at once, and the last of a burst after this long, ms. */
const BURST = 40;

/** A page whose picture is being asked for; `next` is how the page looks now, if it has changed since. */
interface Asking<Page extends PanelPage> {
  url: string;
  next: ReadBeside<Page> | undefined;
}

/**
 * The page beside the panel, followed as it changes, and its wider picture as soon as that is known. The picture of a
 * page stays until a newer one of the same page has come; `failed` is true when it could not be had.
 */
export function useBeside<Page extends PanelPage>(platform: PanelPlatform<Page>) {
  const [beside, setBeside] = useState<BesidePanel<Page>>();
  const [picture, setPicture] = useState<{ url: string; context: PanelContext }>();
  const [failed, setFailed] = useState(false);
  const looks = useRef(0);
  const asking = useRef<Asking<Page>>(undefined);
  const answered = useRef<string>(undefined);

  const picturePage = useCallback(async (read: ReadBeside<Page>): Promise<void> => {
    const { url } = read.page;
    // A page that reports in quick succession is asked about one time after the other, not all at once.
    if (asking.current?.url === url) {
      asking.current.next = read;
      return;
    }
    const mine: Asking<Page> = { url, next: read };
    asking.current = mine;
    while (mine.next && asking.current === mine) {
      const { tab, page } = mine.next;
      mine.next = undefined;
      const question = questionOf(tab, page);
      if (question === answered.current) continue;
      const context = await platform.contextOf(tab, page).catch(() => undefined);
      if (asking.current !== mine) return;
      answered.current = context && question;
      setFailed(context === undefined);
      if (context) setPicture({ url, context });
    }
    if (asking.current === mine) asking.current = undefined;
  }, []);
  const look = useCallback(async (): Promise<void> => {
    const mine = ++looks.current;
    try {
      const seen = await platform.look();
      if (mine !== looks.current) return;
      setBeside(seen);
      if (seen.state === 'read' && seen.page.topics.length > 0) {
        void picturePage(seen);
        return;
      }
      asking.current = undefined;
      answered.current = undefined;
      setFailed(false);
    } catch {
      if (mine === looks.current) setFailed(true);
    }
  }, []);
  useEffect(() => {
    const life = new AbortController();
    platform.follow(inBursts(look), life.signal);
    const lookAnew = inBursts(() => {
      asking.current = undefined;
      answered.current = undefined;
      void look();
    });
    platform.followSources(lookAnew, life.signal);
    void look();
    return () => life.abort();
  }, []);

  const read = beside?.state === 'read' ? beside : undefined;
  const context = read && picture?.url === read.page.url ? picture.context : undefined;
  return { beside, read, context, failed, look };
}

/** What the picture of a page depends on; a page that only finished loading needs no other one. */
function questionOf(tab: number, { url, topics }: PanelPage): string {
  return JSON.stringify([tab, url, topics]);
}

/** Calls `run` at once, and once more at the end of a burst of calls. */
function inBursts(run: () => void): () => void {
  let waiting = false;
  let again = false;
  const call = (): void => {
    again = waiting;
    if (waiting) return;
    waiting = true;
    run();
    setTimeout(() => {
      waiting = false;
      if (again) call();
    }, BURST);
  };
  return call;
}
