import { bringIntoView } from '../page/bring-into-view.ts';
import { rectsOfRange } from '../page/hit-test.ts';
import { observeChanges } from '../page/observe.ts';
import { rangesOf } from '../page/text-range.ts';
import type { Mention, PageSummary, ReadingSettings, ShortcutKeys, TopicKey } from '../protocol.ts';
import type { Background } from './background.ts';
import { cardAnswers } from './card-answers.ts';
import type { CardListener, CardView } from './card-view.ts';
import { followInput } from './follow-input.ts';
import { followPage } from './follow-page.ts';
import type { FrameLink } from './frame-link.ts';
import { linkFrames } from './link-frames.ts';
import { linkToTop } from './link-to-top.ts';
import { numberMentions } from './mention-numbers.ts';
import { placeAmong } from './page-place.ts';
import { type PageReading, pageReading, type ReadingTimes } from './page-reading.ts';
import { type PageState, scopedBlocks } from './page-state.ts';
import { readAhead } from './read-ahead.ts';
import { createReader } from './reader.ts';
import { runCard } from './run-card.ts';
import { warmCard } from './warm-card.ts';
import { watchHeldBack } from './watch-held-back.ts';

/** What a reader is started with. */
export interface StartParts {
  document: Document;
  view: Window;
  background: Background;
  /** Makes the card's view; `tell` takes what the reader does in it. */
  createView(listener: CardListener, keys: ShortcutKeys): CardView;
  signal: AbortSignal;
}

/** A running reader, as messages reach it. */
export interface RunningReader {
  /** Settles when the page has been read for the first time. */
  reading: Promise<void>;
  summary(): PageSummary;
  /** All that was read, for inspection. */
  view(): PageReading;
  /** When the steps of the first reading ended. */
  times(): ReadingTimes;
  /** The article's text, at most 60,000 UTF-16 units. */
  text(): string;
  goTo(topic: TopicKey, nth: number): void;
  command(command: 'next-mention' | 'previous-mention' | 'open-card'): void;
  settings(settings: ReadingSettings): void;
  /** Annotates the page anew; out of sight, when it is next seen. */
  reconsider(): void;
  /** Answers what the reader of another frame of the page says. */
  hear: FrameLink['hear'];
}

/** How long a mention that was gone to is flashed, ms: long enough to find it after the scroll. */
const FLASH = 1600;
/** Text around a mention that tells what is being read, UTF-16 units. */
const NEAR = 1500;
/** Text of the article that goes along when a card is asked for, UTF-16 units. */
const LONGEST_TEXT = 60_000;

/** Reads the page and keeps it read: marks, card, commands and changes, until `signal` aborts. */
export async function startReader(parts: StartParts): Promise<RunningReader> {
  const { document, view, background, signal } = parts;
  let owns = (_element: Element): boolean => false;
  const isOurs = (element: Element): boolean => owns(element);
  // A background that has to be started first takes as long as the page's text; what changes meanwhile waits.
  const following = Promise.withResolvers<ReturnType<typeof followPage>>();
  const onChange = async (places: ReadonlySet<Element>): Promise<void> => (await following.promise)(places);
  const observer = observeChanges(document, { isOurs, onChange }, signal);
  observer.observe(document);
  const ahead = readAhead(document, isOurs, signal);
  const { settings, evidence, keys } = await background.start();
  // Starting may have waited for a pause to end, and another reader may have come meanwhile.
  signal.throwIfAborted();
  const numbers = numberMentions();
  let current: number | undefined;
  let flashing: ReturnType<typeof setTimeout> | undefined;
  const reader = createReader(
    {
      document,
      view,
      background,
      ahead,
      isOurs,
      signal,
      quietly: (write) => observer.quietly(write),
      loadMarkPainter: () => background.markPainter(),
      onShadowRoot: (root) => observer.observe(root),
      onPaint(marks) {
        numbers.renew(marks);
        const shown = runner.state.card?.target.mention;
        if (shown !== undefined && !mentionOf(shown)) runner.dispatch({ type: 'gone', mention: shown });
      },
    },
    settings,
    evidence,
  );

  const mentionOf = (number: number): Mention | undefined => numbers.byNumber(number);
  const target = (mention: Mention) => ({ mention: numbers.numberOf(mention), topic: mention.topics[0] });
  /** The card stays, with its undo, when what the reader does in it takes away the mark it stands at. */
  const holdCard = (): void => {
    const shown = runner.state.card?.target.mention;
    if (shown !== undefined) numbers.hold(shown);
  };
  const link = (view === view.top ? linkFrames : linkToTop)({
    document,
    view,
    signal,
    createView: (listener) => parts.createView(listener, keys),
    listener: {
      tell: (event) => runner.dispatch(event),
      step: (by) => step(by),
      ...cardAnswers({ background, reader, mentionOf, holdCard }),
    },
    runner: () => runner,
    left: () => left(),
    pass: background.pass,
    openPanel: (topic) => void background.openPanel(topic as TopicKey),
  });
  const card = link.view;
  owns = (element) => card.owns(element);
  card.dress(settings.surface);
  const runner = runCard({
    view: card,
    settings: { ...settings.card },
    document,
    signal,
    ask(topic, number) {
      const mention = mentionOf(number);
      const { published, url, topics } = reader.summary();
      return background.card({
        topic: topic as TopicKey,
        choices: mention?.topics ?? [],
        near: mention ? (reader.page.text.byId(mention.block)?.text.slice(0, NEAR) ?? '') : '',
        page: {
          url,
          topics: topics.map((one) => one.topic),
          text: articleText(reader.page),
          ...(published ? { published } : {}),
        },
      });
    },
    anchorOf: (number) => ({ rects: rectsOf(number) }),
    placeOf(topic, number) {
      const mention = mentionOf(number);
      return mention && placeAmong(reader.page, topic as TopicKey, mention);
    },
    activate(number) {
      if (number !== undefined) current = number;
      reader.painter.activate(number === undefined ? undefined : mentionOf(number));
    },
    wake() {
      background.wake();
      card.warm?.();
    },
    visit: (number) => visit(number),
    openPanel: (topic) => void background.openPanel(topic as TopicKey),
  });

  const rectsOf = (number: number): DOMRect[] => {
    const mention = mentionOf(number);
    const block = mention && reader.page.text.byId(mention.block);
    if (!mention || !block) return [];
    const painted = reader.painter.rectsOf(mention);
    if (painted.length > 0) return painted;
    return rangesOf(block, mention.start, mention.end).flatMap((range) => rectsOfRange(new StaticRange(range)));
  };

  const visit = (number: number): void => {
    const mention = mentionOf(number);
    const block = mention && reader.page.text.byId(mention.block);
    if (!mention || !block) return;
    current = number;
    bringIntoView(block.element, () => rectsOf(number)[0], calm(view) ? 'instant' : 'smooth');
    reader.painter.activate(mention);
    clearTimeout(flashing);
    flashing = setTimeout(() => {
      if (!runner.state.card && !signal.aborted) reader.painter.activate(undefined);
    }, FLASH);
    card.announce(block.text.slice(mention.start, mention.end));
  };

  const step = (by: 1 | -1): void => {
    const order = numbers.inOrder();
    if (order.length === 0) return;
    const at = current === undefined ? (by > 0 ? -1 : 0) : order.indexOf(current);
    const next = mentionOf(order[(at + by + order.length) % order.length] ?? 0);
    if (next) runner.dispatch({ type: 'step', target: target(next) });
  };

  const left = followInput({
    document,
    view,
    card,
    runner: {
      dispatch: (event, cause) => link.takes(event, cause) || runner.dispatch(event, cause),
      get state() {
        return runner.state;
      },
    },
    signal,
    targetOn(element) {
      const mention = reader.painter.mentionOn(element);
      return mention && target(mention);
    },
    targetAt(x, y) {
      const mention = reader.painter.mentionAt(x, y);
      return mention && target(mention);
    },
  });
  const reconsider = (): void => void reader.reconsider();

  following.resolve(followPage({ document, view, reader, observer, signal }));
  const reading = reader.read();
  const isWanted = (): boolean => reader.painter.painted > 0 && runner.state.settings.trigger !== 'off';
  const followHeldBack = (): void =>
    watchHeldBack(
      document,
      () => reader.page,
      () => observer.mark(document.body),
      signal,
    );
  void reading.then(followHeldBack).catch(() => undefined);
  // A page that is left, or a browser that refuses the code, is no fault; the first card tries again.
  void reading.then(() => warmCard({ document, view, card, isWanted, signal })).catch(() => undefined);

  return {
    reading,
    hear: link.hear,
    summary: () => reader.summary(),
    text: () => articleText(reader.page),
    view: () => pageReading(reader),
    times: () => reader.times,
    goTo(topic, nth) {
      const mention = reader.reveal(topic, nth);
      if (mention) visit(numbers.numberOf(mention));
    },
    command(command) {
      if (command === 'open-card') {
        const number = current ?? numbers.inOrder()[0];
        const mention = number === undefined ? undefined : mentionOf(number);
        if (mention) runner.dispatch({ type: 'open', target: target(mention) });
      } else step(command === 'next-mention' ? 1 : -1);
    },
    settings(next) {
      reader.apply(next);
      card.dress(next.surface);
      runner.dispatch({ type: 'settings', settings: next.card });
    },
    reconsider() {
      // The same listener is added once only, however often what is marked changes meanwhile.
      if (document.hidden) document.addEventListener('visibilitychange', reconsider, { once: true, signal });
      else reconsider();
    },
  };
}

/** The text of the article, for excerpts that must not repeat it. */
function articleText(page: PageState): string {
  return scopedBlocks(page)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LONGEST_TEXT);
}

function calm(view: Window): boolean {
  return view.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
