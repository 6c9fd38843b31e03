import type { CardSettings } from './card/card-settings.ts';
import type { CardData, TopicLine } from './corpus/card-data.ts';
import type { PanelContext, PanelTopicData } from './corpus/panel-data.ts';
import type { SearchState } from './corpus/search-data.ts';
import type { TopicKind } from './corpus/topic.ts';
import type { TopicKey } from './corpus/topic-key.ts';
import type { AnnotateRequest, Annotation, Explanation } from './detect/annotation.ts';
import type { Evidence } from './detect/evidence.ts';
import type { NoteFile, NoteOptions, PageMarks } from './engine/export-notes.ts';
import type { SaveEnd } from './engine/saved-articles.ts';
import type { SourceView } from './engine/source-view.ts';
import type { ArticleVerdict } from './page/article-test.ts';
import type { createMarkPainter } from './page/mark-painter.ts';
import type { MarkStyle } from './page/mark-style.ts';
import type { PageCopy } from './page/page-copy.ts';
import type { Skeleton } from './page/skeleton.ts';
import type { CardListener, CardView } from './reader/card-view.ts';
import type { FrameWord, TopWord } from './reader/frame-word.ts';

export type { CardData, CardExcerpt } from './corpus/card-data.ts';
export type {
  PanelContext,
  PanelDifference,
  PanelEvent,
  PanelLink,
  PanelSource,
  PanelTopic,
  PanelTopicData,
} from './corpus/panel-data.ts';
export type { SearchState } from './corpus/search-data.ts';
export type { TopicKey } from './corpus/topic-key.ts';
export type { AnnotateRequest, Annotation, Explanation } from './detect/annotation.ts';
export type { Block } from './detect/block.ts';
export type { Evidence } from './detect/evidence.ts';
export type { Mention } from './detect/mention.ts';
export type { NoteFile, NoteOptions, PageMarks } from './engine/export-notes.ts';
export type { SaveEnd } from './engine/saved-articles.ts';
export type { SourceMention, SourceView } from './engine/source-view.ts';
export type { ArticleReason, ArticleVerdict } from './page/article-test.ts';
export type { PageCopy } from './page/page-copy.ts';
export type { Skeleton } from './page/skeleton.ts';
export type { FrameWord, TopWord } from './reader/frame-word.ts';

/** What the reader may choose for a site; without a choice the article test decides. */
export type SiteChoice = 'always' | 'never';

/** What marks are made of: highlights, which leave the page as it is, or elements, which take the focus. */
export type PainterKind = 'highlights' | 'elements';

/** Parts of a reader whose code comes into a frame when they are first wanted, by name. */
export interface ReaderParts {
  /** The painter that marks with elements. */
  marks: typeof createMarkPainter;
  /** The card. */
  card(parts: { keys: ShortcutKeys; listener: CardListener }, signal: AbortSignal): CardView;
}

/** How marks look and behave on pages, as the reader of the page needs it. */
export interface ReadingSettings {
  painter: PainterKind;
  density: 'section' | 'all' | 'page';
  style: MarkStyle;
  referring: boolean;
  card: CardSettings;
  surface: SurfaceLook;
  /** Languages whose names are not looked for, as primary subtags; new languages of packs are looked for. */
  leftOut: string[];
}

/** How Sidelight's own surfaces look: card, panel, popup and pages. */
export interface SurfaceLook {
  theme: 'auto' | 'light' | 'dark';
  size: 'normal' | 'large' | 'largest';
}

/** What a reader starts with. */
export interface ReadingStart {
  settings: ReadingSettings;
  /** Evidence of a page of which nothing has been read; to the reader a sealed envelope. */
  evidence: Evidence;
  keys: ShortcutKeys;
  /** Until when Sidelight is paused everywhere, ms since 1970; 0 or past when it is not. */
  pausedUntil: number;
}

/** Shortcuts as the browser shows them ("Alt+Shift+."); unset ones are missing. */
export interface ShortcutKeys {
  next?: string;
  previous?: string;
  panel?: string;
}

/** A page as the popup, the panel and the badge see it. Plain JSON. */
export interface PageSummary {
  url: string;
  /** The address that names the page, by which it is known when it has been saved. */
  canonical: string;
  title: string;
  site: string;
  lang: string;
  /** ISO date the page gives for its publication. */
  published?: string;
  topics: PageTopic[];
  /** Number of mentions detected in scope, painted or not. */
  mentions: number;
  state: 'reading' | 'ready';
}

/** A topic of a page with where it stands. */
export interface PageTopic {
  topic: TopicKey;
  title: string;
  kind: TopicKind;
  count: number;
  /** Where on the page each mention stands, from 0 (top) to 1 (end). */
  places: number[];
}

/** What the card needs to know of the page to choose excerpts and dates for it. */
export interface CardRequest {
  topic: TopicKey;
  /** All topics the mention may mean. */
  choices: TopicKey[];
  /** Text around the mention, at most a paragraph. */
  near: string;
  page: {
    url: string;
    published?: string;
    topics: TopicKey[] /** The article's text, cut off where it is very long. */;
    text: string;
  };
}

/** A span of a block whose decision is to be explained; offsets are UTF-16. */
export interface ExplainRequest {
  block: number;
  start: number;
  end: number;
  annotate: AnnotateRequest;
}

/** The blocks that are the article, by number, as Readability sees them. */
export interface ScopeAnswer {
  body: number[];
  headline?: number;
  standfirst?: number;
  captions: number[];
}

/** A page as the panel asks for its wider picture; `text` is its article. */
export interface PanelRequest {
  url: string;
  topics: Pick<PageTopic, 'topic' | 'count' | 'places'>[];
  text: string;
}

/** Messages to the background, from content scripts and extension pages. */
export interface BackgroundProtocol {
  /** The gate takes the page for an article: put the reader into the frame that asks. */
  'gate.article'(finding: { reasons: string[] }): void;
  /** A reader has started and asks how to behave. */
  'reader.start'(): ReadingStart;
  /**
   * The page is back from the browser's cache of pages, where no message reached its reader; `gated` where lasting access is what
   * lets it read. How to behave now; `null` when it must end.
   */
  'reader.return'(page: { gated: boolean }): ReadingSettings | null;
  /** Put a further part of the reader into the frame that asks. */
  'reader.part'(name: keyof ReaderParts): void;
  /** Which blocks of this page are the article; `null` when no DOM is at hand to find out. */
  'reader.scope'(skeleton: Skeleton): ScopeAnswer | null;
  /** Mentions in a batch of blocks. */
  'reader.annotate'(request: AnnotateRequest): Annotation;
  /** The titles and kinds of topics, in the order asked; unknown ones are left out. */
  'reader.titles'(topics: TopicKey[]): { topic: TopicKey; title: string; kind: TopicKind }[];
  /** What the reader of a tab has found, for the badge and open surfaces. */
  'reader.report'(page: PageSummary): void;
  /** Everything the card shows of a topic; `null` when no pack knows it any more. */
  'card.data'(request: CardRequest): CardData | null;
  /** Stop marking a topic on all pages, or take that back. */
  'topic.mute'(choice: { topic: TopicKey; muted: boolean }): void;
  /** Note that a name does not mean a topic here, or take that back. */
  'alias.reject'(choice: { topic: TopicKey; alias: string; rejected: boolean }): void;
  /** Show a source, at a passage when one is meant, in a tab of its own. */
  'source.open'(place: { pack: string; source: string; passage?: number }): void;
  /** Carry a word from the reader of one frame to that of another of the same page; 0 is the top one. */
  'frame.pass'(letter: { to: number; word: FrameWord | TopWord }): unknown;
  /** Read the page in a tab although it was not taken for an article. */
  'tab.read'(tab: number): void;
  /** What is marked has been changed by another view: read it again at the next question. */
  'marking.changed'(): void;
  /** Sidelight on or off for a site, or back to the article test. */
  'site.choose'(site: { host: string; choice: SiteChoice | null }): void;
}

/** Messages to the reader of a tab's top frame; some go to all frames. */
export interface ReaderProtocol {
  /** What the page holds. */
  'page.summary'(): PageSummary;
  /** The article's text, cut where it gets too long to help. */
  'page.text'(): string;
  /** Scroll to a mention of a topic and flash it; `nth` counts from 0. */
  'page.goTo'(mention: { topic: TopicKey; nth: number }): void;
  /** A keyboard command of the browser. */
  'page.command'(command: 'next-mention' | 'previous-mention' | 'open-card'): void;
  /** New settings take effect now. */
  'page.settings'(settings: ReadingSettings): void;
  /** Annotate the page anew, because what is marked has changed; a page that is out of sight does so when it is seen. */
  'page.reconsider'(): void;
  /** The reader of another frame of the page has a word. */
  'frame.word'(letter: { from: number; word: FrameWord | TopWord }): unknown;
  /** Take every mark and card away and stop. */
  'page.stop'(): void;
}

/** Messages to the gate of a tab's top frame. */
export interface GateProtocol {
  /** What the article test has said of the page last, with all that speaks for and against by now, and the address that names it. */
  'gate.verdict'(): (ArticleVerdict & { canonical: string }) | null;
}

/** Messages to the workroom, the document that works for the background; everybody else asks it through the background. */
export interface WorkroomProtocol {
  /** Be there: more will be asked soon. */
  'work.ready'(): void;
  /** Which blocks of this page are the article. */
  'work.scope'(skeleton: Skeleton): ScopeAnswer | null;
  /** Take in a pack that ships with Sidelight, by id. */
  'work.install'(pack: string): void;
  /** Compile the lexicon of a pack from its topics; the answer is its bytes in base64. */
  'work.compile'(place: { pack: string; generation: number }): string;
  /** What a card shows while sources wait to be derived. */
  'work.card'(request: CardRequest): CardData | null;
  /** Remove what nothing shows any more and derive what is out of date. */
  'work.tidy'(): void;
  /** What a text finds, for the address bar. */
  'search.find'(text: string): SearchState;
  /** The topic that a text names, or `null`. */
  'search.name'(text: string): TopicKey | null;
  /** Finish the search index; the segments named could not be read. */
  'search.prepare'(damaged: number[]): void;
  /** Why a span was taken as a mention of a topic. */
  'card.explain'(request: ExplainRequest): Explanation[];
  /** The wider picture of a page: weights, events, connections, near sources, differences. */
  'panel.context'(page: PanelRequest): PanelContext;
  /** Everything known of a topic; `null` when no pack knows it any more. */
  'panel.topic'(request: CardRequest): PanelTopicData | null;
  /** The reader's own note on a topic; an empty text removes it. */
  'note.set'(note: { topic: TopicKey; text: string }): void;
  /** The topics the reader keeps at hand on all pages, oldest first. */
  'pin.list'(): TopicLine[];
  /** Keep a topic at hand on all pages, or no longer. */
  'pin.set'(choice: { topic: TopicKey; pinned: boolean }): void;
  /** A whole source with its mentions, for the source view; `null` when no pack has it any more. */
  'source.view'(place: { pack: string; source: string }): SourceView | null;
  /** What is known of a page, as a file to keep. */
  'export.page'(question: { page: PageMarks; options: NoteOptions }): NoteFile;
  /** Save a copied page, or what is selected in it, as a source of the reader's own. */
  'source.save'(page: PageCopy): SaveEnd;
  /** Take back the saving of a source at a time; what has been saved since stays. */
  'source.unsave'(place: { pack: string; source: string; saved: string }): void;
}

/** The name of a message of a protocol. */
export type MessageName<Protocol> = Extract<keyof Protocol, string>;

/** What a message carries. */
export type MessageData<Call> = Call extends () => unknown
  ? undefined
  : Call extends (data: infer Data) => unknown
    ? Data
    : never;
/** What answers a message. */
export type MessageAnswer<Call> = Call extends (...data: never[]) => infer Answer ? Answer : never;
