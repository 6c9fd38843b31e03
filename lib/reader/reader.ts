import { type PageBlock, walkBlocks } from '../page/blocks.ts';
import { createPainter } from '../page/paint.ts';
import type { Mark, Painter } from '../page/painter.ts';
import { inSlices } from '../page/slices.ts';
import type { Evidence, Mention, PageSummary, PageTopic, ReadingSettings, ScopeAnswer, TopicKey } from '../protocol.ts';
import { annotateBlocks } from './annotate-blocks.ts';
import type { Background } from './background.ts';
import { findScope } from './find-scope.ts';
import { emptyPage, marksOf, type PageState, rolesOf, scopedBlocks, topicsOf } from './page-state.ts';
import { describePage } from './summarise.ts';

/** What a reader works with. */
export interface ReaderParts {
  document: Document;
  view: Window;
  background: Background;
  /** True for elements that are ours. */
  isOurs(element: Element): boolean;
  signal: AbortSignal;
}

/** One page being read. */
export interface Reader {
  readonly page: PageState;
  readonly painter: Painter<Mention>;
  /** Marks in page order, as painted now. */
  marks(): Mark<Mention>[];
  summary(): PageSummary;
  /** Reads the page anew: collects its text, finds its scope, annotates and paints. */
  read(): Promise<void>;
  /** Puts in place what blocks have become (none: the block is gone), and annotates and paints what that changes. */
  update(changed: Map<number, PageBlock | undefined>): Promise<void>;
  apply(settings: ReadingSettings): void;
  readonly settings: ReadingSettings;
  /** Called after each painting with the marks in page order. */
  onPaint?: (marks: Mark<Mention>[]) => void;
}

/** Makes the reader of a page; `evidence` is what a fresh page starts with. Everything it does to the page ends with `signal`. */
export function createReader(parts: ReaderParts, settings: ReadingSettings, evidence: Evidence): Reader {
  const { document, view, background, isOurs, signal } = parts;
  const painter = createPainter<Mention>(document, { style: settings.style }, signal);
  const names = new Map<TopicKey, PageTopic>();
  let page = emptyPage(evidence);
  let current = settings;
  let painted = new Map<number, Mark<Mention>[]>();
  let state: PageSummary['state'] = 'reading';
  let nextBlock = 0;

  const lang = (): string => document.documentElement.lang;

  const paint = (): void => {
    const marks = marksOf(page, current);
    for (const id of painted.keys()) if (!marks.has(id)) painter.put(id, []);
    for (const [id, those] of marks)
      if (!sameMarks(painted.get(id), those)) painter.put(id, those);
      else marks.set(id, painted.get(id) ?? those);
    painted = marks;
    reader.onPaint?.(reader.marks());
  };

  const report = async (): Promise<void> => {
    const unnamed = [...new Set([...page.mentions.values()].flat().map(({ topics }) => topics[0]))].filter(
      (topic) => !names.has(topic),
    );
    if (unnamed.length > 0)
      for (const name of await background.titles(unnamed)) names.set(name.topic, { ...name, count: 0, places: [] });
    if (!signal.aborted) await background.report(reader.summary());
  };

  const annotate = async (blocks: PageBlock[]): Promise<void> => {
    await annotateBlocks(page, blocks, background, lang(), signal);
    paint();
    await report();
  };

  const rescope = async (answer: ScopeAnswer): Promise<void> => {
    const before = page.scope;
    page.scope = rolesOf(answer);
    await annotate(scopedBlocks(page).filter(({ id }) => !before.has(id) || !page.mentions.has(id)));
  };

  const reader: Reader = {
    get page() {
      return page;
    },
    painter,
    get settings() {
      return current;
    },
    marks: () => scopedBlocks(page).flatMap(({ id }) => painted.get(id) ?? []),
    summary() {
      const topics = topicsOf(page, names);
      return {
        ...describePage(document),
        topics,
        mentions: topics.reduce((sum, { count }) => sum + count, 0),
        state,
      };
    },
    async read() {
      state = 'reading';
      const walk = walkBlocks(document.body, {
        nextId: () => nextBlock++,
        isOurs,
        onShadowRoot: (root) => painter.adopt(root),
      });
      const blocks = await inSlices(walk, view, signal);
      const fresh = emptyPage(evidence);
      for (const block of blocks) fresh.blocks.set(block.id, block);
      page = fresh;
      painter.clear();
      painted = new Map();
      const found = await findScope(document, view, blocks, background, signal);
      state = 'ready';
      await rescope(found.now);
      void found.later?.then((better) => {
        if (better && better.body.length > 0 && page === fresh && !signal.aborted) return rescope(better);
        return undefined;
      });
    },
    async update(changed) {
      for (const [id, block] of changed) {
        page.mentions.delete(id);
        if (block) page.blocks.set(id, block);
        else {
          page.blocks.delete(id);
          page.scope.delete(id);
        }
        painter.put(id, []);
        painted.delete(id);
      }
      await annotate(scopedBlocks(page).filter(({ id }) => changed.has(id)));
    },
    apply(next) {
      current = next;
      painter.restyle(next.style);
      paint();
    },
  };
  return reader;
}

function sameMarks(before: Mark<Mention>[] | undefined, after: Mark<Mention>[]): boolean {
  return (
    before?.length === after.length &&
    before.every(({ mention, tone }, at) => {
      const other = after[at];
      return other?.tone === tone && other.mention.start === mention.start && other.mention.end === mention.end;
    })
  );
}
