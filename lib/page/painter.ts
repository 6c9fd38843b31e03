import type { MarkStyle, MarkTone } from './mark-style.ts';

/** One mention to paint: where it stands (see `rangesOf`) and how it looks. `mention` is the caller's own. */
export interface Mark<M> {
  mention: M;
  /** Where it stands now; asked when it is painted, since a painter that changes the page's nodes puts them back first. */
  ranges: () => readonly StaticRangeInit[];
  tone: MarkTone;
}

/** Paints marks over a page, block by block, and tells which one is under the pointer. */
export interface Painter<M> {
  /** Replaces all marks of a block (its id); an empty list removes them. */
  put(block: number, marks: readonly Mark<M>[]): void;
  /** Removes all marks. */
  clear(): void;
  /** Marks shown now; fewer than were put where the browser could not paint so many. */
  readonly painted: number;
  /** The mention shown at a point of the viewport (CSS px), if any. */
  mentionAt(x: number, y: number): M | undefined;
  /** The mention that an element of the painter's stands for, if it paints with elements. */
  mentionOn?(element: Element): M | undefined;
  /** The boxes of a mention in the viewport (CSS px), one a line; empty if it is not shown. */
  rectsOf(mention: M): DOMRect[];
  /** Shows one mention as the one whose card is open, or none. */
  activate(mention: M | undefined): void;
  restyle(style: MarkStyle): void;
  /** Lets the marks' style reach into a shadow root that was walked. */
  adopt(root: ShadowRoot): void;
}
