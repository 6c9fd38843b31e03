import Mark from 'mark.js';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Marked } from '../../lib/corpus/search-data.ts';

/** Text with what the query found in it marked. The text is put in by hand: mark.js cuts nodes that Preact would miss. */
export function QueryMark({ text, marks }: Marked) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!element.current) return;
    element.current.textContent = text;
    new Mark(element.current).markRanges(marks.map(({ start, end }) => ({ start, length: end - start })));
  }, [text, marks]);
  return <span ref={element} />;
}
