import { rangeAt, rectsOfRange } from './hit-test.ts';
import { holderSelectors } from './holder-selectors.ts';
import { MARK_TONES, type MarkStyle, type MarkTone, markSheetOf } from './mark-style.ts';
import { nearestBlocks } from './nearest.ts';
import type { Mark, Painter } from './painter.ts';
import { unguessableName } from './unguessable.ts';

/** How to paint with highlights. */
export interface PaintOptions {
  style: MarkStyle;
  /** Most ranges to paint at once; further ones wait until the reader scrolls to them. */
  mostRanges?: number;
}

/** Browsers that repaint every range while scrolling grow slow beyond about this many. */
const MOST_RANGES = 2_000;

/** How often we look whether the page has cleared the registry it shares with us, in ms. Costs one lookup. */
const WATCH = 1_000;

/** Quiet after the last scroll before the marks nearest to the view are chosen anew, in ms. */
const SETTLE = 120;

interface Painted<M> {
  mark: Mark<M>;
  ranges: StaticRange[];
}

/**
 * Paints with the CSS Custom Highlight API: no node, attribute or class of the page changes. Ranges are static, since
 * live ranges slow the page's own edits; whoever sees a block change puts its marks again. Ends with `signal`.
 */
export function createPainter<M>(document: Document, options: PaintOptions, signal: AbortSignal): Painter<M> {
  const registry = CSS.highlights;
  const name = unguessableName();
  const nameOf = (tone: MarkTone): string => `${name}-${MARK_TONES.indexOf(tone)}`;
  const highlights = new Map(MARK_TONES.map((tone) => [tone, new Highlight()]));
  const sheet = new CSSStyleSheet();
  const roots = new Set<Document | ShadowRoot>([document]);
  const blocks = new Map<number, Painted<M>[]>();
  const byRange = new Map<AbstractRange, Painted<M>>();
  const byMention = new Map<M, Painted<M>>();
  const mostRanges = options.mostRanges ?? MOST_RANGES;
  let active: Painted<M> | undefined;
  let shown: Set<number> | 'all' = 'all';
  let ranges = 0;
  let { style } = options;
  /** The elements and tones that the sheet's rules are for: each more costs the page at its next frame. */
  const holders = new Set<string>();
  const tones = new Set<MarkTone>();
  let held: Node | undefined;
  let undressed = false;

  for (const [tone, highlight] of highlights) highlight.priority = MARK_TONES.indexOf(tone) - MARK_TONES.length;

  const toneOf = (painted: Painted<M>): MarkTone => (painted === active ? 'active' : painted.mark.tone);
  /** Renews the sheet once for all marks that are put in one go: each new sheet makes the browser compute styles again. */
  const dress = (): void => {
    if (undressed) return;
    undressed = true;
    queueMicrotask(() => {
      undressed = false;
      if (signal.aborted) return;
      const selectors = [...holders];
      const selectorOf = (tone: MarkTone): string =>
        selectors.map((one) => `${one}::highlight(${nameOf(tone)})`).join();
      sheet.replaceSync(markSheetOf(style, selectorOf, tones));
    });
  };
  const hold = (range: StaticRange): void => {
    const { startContainer, endContainer } = range;
    // Many marks stand in the text of the one before.
    if (startContainer === endContainer && startContainer === held) return;
    held = endContainer;
    for (const holder of holderSelectors(range)) holders.add(holder);
  };
  const show = (painted: Painted<M>): void => {
    const tone = toneOf(painted);
    if (!tones.has(tone)) {
      tones.add(tone);
      dress();
    }
    for (const range of painted.ranges) {
      highlights.get(tone)?.add(range);
      byRange.set(range, painted);
    }
  };
  const hide = (painted: Painted<M>): void => {
    for (const range of painted.ranges) {
      for (const highlight of highlights.values()) highlight.delete(range);
      byRange.delete(range);
    }
  };
  const assert = (): void => {
    for (const [tone, highlight] of highlights) {
      const key = nameOf(tone);
      if (registry.get(key) !== highlight) registry.set(key, highlight);
    }
    for (const root of roots) if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  };
  const choose = (): void => {
    if (ranges <= mostRanges && shown === 'all') return;
    const chosen = ranges <= mostRanges ? 'all' : nearestBlocks(document, sizes(), mostRanges);
    for (const [block, marks] of blocks) {
      const now = chosen === 'all' || chosen.has(block);
      const before = shown === 'all' || shown.has(block);
      if (now !== before) marks.forEach(now ? show : hide);
    }
    shown = chosen;
  };
  const sizes = function* (): Generator<{ block: number; size: number; node: Node }> {
    for (const [block, marks] of blocks) {
      const node = marks[0]?.ranges[0]?.startContainer;
      if (node) yield { block, node, size: marks.reduce((sum, { ranges }) => sum + ranges.length, 0) };
    }
  };
  const remove = (block: number): void => {
    for (const painted of blocks.get(block) ?? []) {
      hide(painted);
      byMention.delete(painted.mark.mention);
      ranges -= painted.ranges.length;
    }
    blocks.delete(block);
  };

  const watch = setInterval(() => {
    if (!document.hidden && blocks.size > 0) assert();
  }, WATCH);
  let settling: ReturnType<typeof setTimeout> | undefined;
  const onScroll = (): void => {
    if (shown === 'all') return;
    clearTimeout(settling);
    settling = setTimeout(choose, SETTLE);
  };
  document.addEventListener('scroll', onScroll, { passive: true, capture: true, signal });
  signal.addEventListener('abort', () => {
    clearInterval(watch);
    clearTimeout(settling);
    for (const tone of MARK_TONES)
      if (registry.get(nameOf(tone)) === highlights.get(tone)) registry.delete(nameOf(tone));
    for (const root of roots) {
      const at = root.adoptedStyleSheets.indexOf(sheet);
      if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
    }
  });

  return {
    put(block, marks) {
      remove(block);
      if (marks.length === 0) return;
      const painted = marks.map((mark) => ({ mark, ranges: mark.ranges().map((range) => new StaticRange(range)) }));
      if (blocks.size === 0) assert();
      const before = holders.size;
      held = undefined;
      blocks.set(block, painted);
      for (const one of painted) {
        byMention.set(one.mark.mention, one);
        ranges += one.ranges.length;
        for (const range of one.ranges) hold(range);
        if (shown === 'all') show(one);
      }
      if (holders.size !== before) dress();
      choose();
    },
    clear() {
      for (const block of [...blocks.keys()]) remove(block);
      holders.clear();
      held = undefined;
      active = undefined;
    },
    get painted() {
      return new Set(byRange.values()).size;
    },
    mentionAt(x, y) {
      const range = rangeAt(document, roots, byRange, x, y);
      return range && byRange.get(range)?.mark.mention;
    },
    rectsOf: (mention) => (byMention.get(mention)?.ranges ?? []).flatMap(rectsOfRange),
    activate(mention) {
      const next = mention === undefined ? undefined : byMention.get(mention);
      const changed = [active, next].filter((painted) => painted !== undefined);
      changed.forEach(hide);
      active = next;
      changed.forEach(show);
    },
    restyle(next) {
      style = next;
      dress();
    },
    adopt(root) {
      roots.add(root);
      if (blocks.size > 0) assert();
    },
  };
}
