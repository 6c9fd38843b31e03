import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Rows drawn above and below those in sight, so that scrolling and Tab find them there. */
const BEYOND = 8;

/**
 * The rows of a long list that are worth drawing: those the window shows of `list`, whose rows are all `height` px high.
 * `end` is exclusive.
 */
export function useWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): { start: number; end: number } {
  const [range, setRange] = useState({ start: 0, end: 40 });
  useEffect(() => {
    const look = (): void => {
      const top = list.current?.getBoundingClientRect().top ?? 0;
      const start = Math.max(0, Math.floor(-top / height) - BEYOND);
      const end = Math.ceil((window.innerHeight - top) / height) + BEYOND;
      setRange((before) => (before.start === start && before.end === end ? before : { start, end }));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [list, count, height]);
  return { start: Math.min(range.start, count), end: Math.min(range.end, count) };
}
