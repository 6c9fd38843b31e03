import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { SearchRow, SearchView } from '../../lib/corpus/search-data.ts';
import { SearchBox } from './search-box.tsx';

/** A search that runs somewhere: what it shows now, and what it is told. */
export interface LiveSearchSession {
  readonly view: SearchView;
  follow(listener: (view: SearchView) => void): () => void;
  type(query: string, caret?: number): void;
  taken(): void;
  retry(): void;
}

interface LiveSearchProps {
  session: LiveSearchSession;
  autoFocus?: boolean;
  onOpen(row: SearchRow, where: { newTab: boolean }): void;
  /** Shown while nothing is typed. */
  children?: ComponentChildren;
}

/** A search box kept in step with its session. */
export function LiveSearch({ session, autoFocus = false, onOpen, children }: LiveSearchProps) {
  const [view, setView] = useState(session.view);
  // Not an effect, which waits for a frame: the first answer may come before that.
  useLayoutEffect(() => {
    setView(session.view);
    return session.follow(setView);
  }, [session]);
  return (
    <SearchBox
      {...view}
      autoFocus={autoFocus}
      onQuery={(query, caret) => session.type(query, caret)}
      onOpen={(row, where) => {
        session.taken();
        onOpen(row, where);
      }}
      onRetry={() => session.retry()}
    >
      {children}
    </SearchBox>
  );
}
