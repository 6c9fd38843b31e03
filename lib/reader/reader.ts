import type { PageBlock } from '../page/blocks.ts';
import { canonicalAddress } from '../page/canonical-address.ts';
import { blocksToJudge, restOf } from '../page/held-back.ts';
import type { Mark } from '../page/painter.ts';
import type { Scope } from '../page/scope.ts';
import type { Evidence, Mention, PageSummary, PageTopic, ReadingSettings, TopicKey } from '../protocol.ts';
import { annotateBlocks } from './annotate-blocks.ts';
import type { Background } from './background.ts';
import { findScope } from './find-scope.ts';
import { joinBeside } from './join-beside.ts';
import { createPagePainter, type PagePainter, type PagePainterParts } from './page-painter.ts';
import type { ReadingTimes } from './page-reading.ts';
import {
  heldBlocks,
  markOf,
  marksOf,
  type PageState,
  placedMentions,
  rolesOf,
  scopedBlocks,
  topicsOf,
} from './page-state.ts';
import { type ReadAhead, readAhead } from './read-ahead.ts';
import { describePage } from './summarise.ts';

/** What a reader works with. */
export interface ReaderParts extends Pick<PagePainterParts, 'loadMarkPainter' | 'quietly'> {
  document: Document;
  view: Window;
  background: Background;
  /** The first reading of the page, which has begun. */
  ahead: ReadAhead;
  /** True for elements that are ours. */
  isOurs(element: Element): boolean;
  /** Called for each open shadow root that was read. */
  onShadowRoot(root: ShadowRoot): void;
  /** Called after each painting with the marks in page order. */
  onPaint(marks: Mark<Mention>[]): void;
  signal: AbortSignal;
}

/** One page being read. */
export interface Reader {
  readonly page: PageState;
  readonly painter: PagePainter<Mention>;
  readonly settings: ReadingSettings;
  /** When the steps of the first reading ended. */
  readonly times: ReadingTimes;
  /** Marks in page order, as painted now. */
  marks(): Mark<Mention>[];
  summary(): PageSummary;
  /** The `nth` mention of a topic (from 0; the last when there are fewer), marked even where the density leaves it out. */
  reveal(topic: TopicKey, nth: number): Mention | undefined;
  /** Reads the page from the beginning: collects its text, finds its scope, annotates and paints. */
  read(): Promise<void>;
  /** Reads places of the page that changed; gives how much text is new (UTF-16 units), infinity if nothing of the article is left. */
  reread(places: Iterable<Element>): Promise<number>;
  /** Finds the scope again and annotates what came into it. */
  rescope(): Promise<void>;
  /** Annotates all blocks in scope anew, after the reader has changed what may be marked. */
  reconsider(): Promise<void>;
  apply(settings: ReadingSettings): void;
}

/** Makes the reader of a page; `evidence` is what a fresh page starts with. Everything it does ends with `signal`. */
export function createReader(parts: ReaderParts, settings: ReadingSettings, evidence: Evidence): Reader {
  const { document, view, background, signal } = parts;
  const painter = createPagePainter<Mention>({ ...parts, style: settings.style, kind: settings.painter });
  const names = new Map<TopicKey, PageTopic>();
  let ahead: ReadAhead | undefined = parts.ahead;
  let page = pageOf(ahead);
  let current = settings;
  let painted = new Map<number, Mark<Mention>[]>();
  let state: PageSummary['state'] = 'reading';
  /** Whether the scope of the page has been found once: before that nothing can be said of what is in it. */
  let isScoped = false;
  const times: ReadingTimes = { begun: ahead.begun };

  function pageOf({ text, join }: ReadAhead): PageState {
    join({
      lift: (blocks) => painter.lift(blocks),
      adopt(root) {
        painter.adopt(root);
        parts.onShadowRoot(root);
      },
    });
    return { text, scope: new Map(), mentions: new Map(), evidence };
  }

  const marks = (): Mark<Mention>[] => scopedBlocks(page).flatMap(({ id }) => painted.get(id) ?? []);

  const paint = (): void => {
    const next = marksOf(page, current);
    for (const id of painted.keys()) if (!next.has(id)) painter.put(id, []);
    for (const [id, those] of next) {
      const before = painted.get(id);
      if (before && sameMarks(before, those)) next.set(id, before);
      else painter.put(id, those);
    }
    painted = next;
    parts.onPaint(marks());
  };

  const forget = (id: number): void => {
    painter.put(id, []);
    painted.delete(id);
  };

  const report = async (): Promise<void> => {
    if (!isScoped) return;
    const meant = new Set([...page.mentions.values()].flat().map(({ topics }) => topics[0]));
    const unnamed = [...meant].filter((topic) => !names.has(topic));
    if (unnamed.length > 0)
      for (const name of await background.titles(unnamed)) names.set(name.topic, { ...name, count: 0, places: [] });
    // Only now are topics known with their names: who asks before must not take the page for one without any.
    state = 'ready';
    if (!signal.aborted) await background.report(reader.summary());
  };

  const annotate = async (blocks: PageBlock[]): Promise<void> => {
    await annotateBlocks(page, blocks, background, document.documentElement.lang, signal);
    if (isScoped) times.annotated ??= performance.now();
    paint();
    if (isScoped) times.painted ??= performance.now();
    await report();
  };

  /** Takes a scope; blocks that came while it was being found keep the part they were given. */
  const take = async (scope: Scope, read: ReadonlySet<number>): Promise<void> => {
    const roles = rolesOf(scope);
    for (const id of restOf(scope.body, page.text.blocks)) roles.set(id, 'body');
    for (const [id, role] of page.scope) if (!read.has(id)) roles.set(id, role);
    page.scope = roles;
    isScoped = true;
    await annotate(heldBlocks(page).filter(({ id }) => !page.mentions.has(id)));
  };

  const reader: Reader = {
    get page() {
      return page;
    },
    painter,
    times,
    get settings() {
      return current;
    },
    marks,
    summary() {
      const topics = topicsOf(page, names);
      const mentions = topics.reduce((sum, { count }) => sum + count, 0);
      return { ...describePage(document), canonical: canonicalAddress(document), topics, mentions, state };
    },
    reveal(topic, nth) {
      const all = placedMentions(page).filter(({ kind, topics }) => kind === 'explicit' && topics[0] === topic);
      const wanted = all[Math.min(nth, all.length - 1)];
      if (!wanted) return undefined;
      const those = painted.get(wanted.block) ?? [];
      const known = those.find(({ mention }) => mention.start === wanted.start);
      if (known) return known.mention;
      const mark = markOf(page, wanted);
      if (!mark) return undefined;
      const more = [...those, mark].sort((one, other) => one.mention.start - other.mention.start);
      painter.put(wanted.block, more);
      painted.set(wanted.block, more);
      parts.onPaint(marks());
      return wanted;
    },
    async read() {
      state = 'reading';
      isScoped = false;
      painter.clear();
      painted = new Map();
      // What was begun ahead counts once, and only for the body that still is the page's.
      const begun = ahead?.root === document.body ? ahead : readAhead(document, parts.isOurs, signal);
      ahead = undefined;
      page = pageOf(begun);
      await begun.reading;
      times.collected ??= performance.now();
      await reader.rescope();
    },
    async reread(places) {
      const asked = page;
      const hadBody = [...page.scope.values()].includes('body');
      const { added, moved, removed } = await page.text.read(places, signal);
      if (page !== asked) return 0;
      for (const id of removed) {
        forget(id);
        page.mentions.delete(id);
        page.scope.delete(id);
      }
      for (const { id } of moved) forget(id);
      // Nothing is left of what was read: another article has taken its place, and what the old one showed says nothing of it.
      if (removed.length > 0 && page.scope.size === 0) page.evidence = evidence;
      joinBeside(added, page);
      if (added.length + moved.length + removed.length > 0)
        await annotate(added.filter(({ id }) => page.scope.has(id)));
      const isLost = hadBody && ![...page.scope.values()].includes('body');
      return isLost ? Number.POSITIVE_INFINITY : added.reduce((sum, { text }) => sum + text.length, 0);
    },
    async rescope() {
      const asked = page;
      const read = new Set(page.text.blocks.map(({ id }) => id));
      const { now, later } = await findScope(document, view, blocksToJudge(page.text.blocks), background, signal);
      if (page !== asked) return;
      times.scoped ??= performance.now();
      await take(now, read);
      void later?.then((better) => {
        if (better && better.body.length > 0 && page === asked && !signal.aborted) return take(better, read);
        return undefined;
      });
    },
    reconsider() {
      page.evidence = evidence;
      names.clear();
      return annotate(heldBlocks(page));
    },
    apply(next) {
      const finds = ({ referring, leftOut }: ReadingSettings): string => JSON.stringify([referring, leftOut]);
      const differs = finds(next) !== finds(current);
      current = next;
      painter.restyle(next.style);
      painter.use(next.painter);
      if (differs) void reader.reconsider();
      else paint();
    },
  };
  return reader;
}

function sameMarks(before: Mark<Mention>[], after: Mark<Mention>[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ mention, tone }, at) => {
      const other = after[at];
      const { start, end, topics } = other?.mention ?? {};
      return (
        other?.tone === tone && start === mention.start && end === mention.end && `${topics}` === `${mention.topics}`
      );
    })
  );
}
