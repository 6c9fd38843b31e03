import { useEffect, useRef, useState } from 'preact/hooks';
import { dateWords } from '../../date-words.ts';
import { IconButton } from '../../icon-button.tsx';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import type { SourceLine } from './source-actions.ts';
import { useWindow } from './use-window.ts';

/** Height of a row, px; the style sheet has the same. */
const ROW = 68;

/** Where a key moves in the list: by rows, or to an end. */
const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Sources as a list of any length; only the rows in sight are drawn. Arrow keys go from title to title. */
export function SourceList({ lines, onRemove }: { lines: SourceLine[]; onRemove(line: SourceLine): void }) {
  const t = useT();
  const list = useRef<HTMLUListElement>(null);
  const { start, end } = useWindow(list, lines.length, ROW);
  const [wanted, setWanted] = useState<number>();
  useEffect(() => {
    const link = wanted === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-at="${wanted}"]`);
    if (!link) return;
    link.focus({ preventScroll: true });
    setWanted(undefined);
  }, [wanted, start, end]);
  const step = (event: KeyboardEvent): void => {
    const at = Number((event.target as HTMLElement).dataset.at ?? Number.NaN);
    const next = STEPS[event.key]?.(at, lines.length - 1);
    if (next === undefined || Number.isNaN(next)) return;
    event.preventDefault();
    // Scrolling draws the row; it can take focus only then.
    const top = list.current?.getBoundingClientRect().top ?? 0;
    const [above, below] = [top + next * ROW, top + (next + 1) * ROW];
    if (above < 0) window.scrollBy(0, above - ROW);
    else if (below > window.innerHeight) window.scrollBy(0, below - window.innerHeight + ROW);
    setWanted(next);
  };
  return (
    <ul class="source-list" ref={list} style={{ height: `${lines.length * ROW}px` }} onKeyDown={step}>
      {lines.slice(start, end).map((line, index) => {
        const at = start + index;
        return (
          <li
            key={`${line.pack}/${line.id}`}
            style={{ top: `${at * ROW}px` }}
            aria-setsize={lines.length}
            aria-posinset={at + 1}
          >
            <div>
              <a data-at={at} href={addressOf('sources', line.pack, line.id)} lang={line.lang} dir="auto">
                {line.title}
              </a>
              <p>{facts(line, t)}</p>
            </div>
            {line.own && (
              <IconButton icon="delete" label={t('sourceDeleteNamed', line.title)} onClick={() => onRemove(line)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function facts(line: SourceLine, t: ReturnType<typeof useT>): string {
  return [
    line.publisher ?? line.file ?? t('unknownPublisher'),
    line.published && dateWords(line.published, t.lang),
    line.part && t('sourceSelection'),
    line.saved ? t('sourceSavedOn', dateWords(line.saved.slice(0, 10), t.lang)) : line.packTitle,
  ]
    .filter(Boolean)
    .join(' · ');
}
