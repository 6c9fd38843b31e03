import type { MarkStyle } from '../page/mark-style.ts';
import { createPainter } from '../page/paint.ts';
import type { Mark, Painter } from '../page/painter.ts';
import { settled } from '../page/settled.ts';
import type { PainterKind, ReaderParts } from '../protocol.ts';

/** What the painter of a page works with. */
export interface PagePainterParts {
  document: Document;
  style: MarkStyle;
  kind: PainterKind;
  /** Runs a write of ours to the page so that it is not taken for a change of the page's. */
  quietly(write: () => void): void;
  /** Brings the code that paints with elements, which most pages never need. */
  loadMarkPainter(): Promise<ReaderParts['marks']>;
  signal: AbortSignal;
}

/** The painter of a page, which can be exchanged while the page is read. */
export interface PagePainter<M> extends Painter<M> {
  use(kind: PainterKind): void;
  /** Takes the marks of blocks away where they stand in the page's own tree, before it is walked. */
  lift(blocks: Iterable<number>): void;
  /** The mention that a marking element stands for, if it is one. */
  mentionOn(element: Element): M | undefined;
}

/**
 * Makes the painter of a page: highlights, or elements where the reader wants marks that take the focus or the browser
 * knows no highlights. Elements wait until the page has settled. What was put meanwhile, or before a change of painters, is
 * painted then.
 */
export function createPagePainter<M>(parts: PagePainterParts): PagePainter<M> {
  const { document, signal } = parts;
  const put = new Map<number, readonly Mark<M>[]>();
  const roots = new Set<ShadowRoot>();
  let { style } = parts;
  let active: M | undefined;
  let kind: PainterKind | undefined;
  let life: AbortController | undefined;
  let painter: Painter<M> | undefined;

  const begin = (next: Painter<M>): void => {
    painter = next;
    for (const root of roots) next.adopt(root);
    for (const [block, marks] of put) next.put(block, marks);
    next.activate(active);
  };
  const use = (wanted: PainterKind): void => {
    const next = 'highlights' in CSS ? wanted : 'elements';
    if (next === kind) return;
    kind = next;
    life?.abort();
    life = new AbortController();
    painter = undefined;
    const ends = AbortSignal.any([life.signal, signal]);
    if (next === 'highlights') begin(createPainter<M>(document, { style }, ends));
    else
      Promise.all([parts.loadMarkPainter(), settled(document, ends)]).then(
        ([create]) => {
          if (!ends.aborted) begin(create<M>(document, { style, quietly: parts.quietly }, ends));
        },
        (error: unknown) => {
          if (!ends.aborted) throw error;
        },
      );
  };
  use(parts.kind);

  return {
    use,
    put(block, marks) {
      if (marks.length > 0) put.set(block, marks);
      else put.delete(block);
      painter?.put(block, marks);
    },
    lift(blocks) {
      if (kind === 'elements') for (const block of blocks) if (put.has(block)) painter?.put(block, []);
    },
    clear() {
      put.clear();
      painter?.clear();
    },
    get painted() {
      return painter?.painted ?? 0;
    },
    mentionAt: (x, y) => painter?.mentionAt(x, y),
    mentionOn: (element) => painter?.mentionOn?.(element),
    rectsOf: (mention) => painter?.rectsOf(mention) ?? [],
    activate(mention) {
      active = mention;
      painter?.activate(mention);
    },
    restyle(next) {
      style = next;
      painter?.restyle(next);
    },
    adopt(root) {
      roots.add(root);
      painter?.adopt(root);
    },
  };
}
