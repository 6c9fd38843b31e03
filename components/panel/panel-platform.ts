import type { TopicLine } from '../../lib/corpus/card-data.ts';
import type { PanelContext, PanelTopicData } from '../../lib/corpus/panel-data.ts';
import type { SearchRow } from '../../lib/corpus/search-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import type { ArticleReason } from '../../lib/protocol.ts';
import type { NoteFile, NoteOptions } from '../notes/export-notes.tsx';
import type { FollowSaved, FollowSaves, OwnPlace, SaveActions, SaveEnd } from '../save/save-end.ts';
import type { PanelPage } from './page-picture.tsx';

/** The page beside the panel as the platform sees it. */
export type BesidePanel<Page extends PanelPage = PanelPage> =
  | { state: 'closed' }
  | { state: 'loading'; tab: number; host: string }
  | { state: 'read'; tab: number; host: string; page: Page }
  | { state: 'not-an-article'; tab: number; host: string; reasons: ArticleReason[]; canonical?: string }
  | { state: 'no-access' | 'off'; tab: number; host: string }
  | { state: 'paused'; tab: number; host: string; until: number };

/** A page that is read, with its tab. */
export type ReadBeside<Page extends PanelPage = PanelPage> = Extract<BesidePanel<Page>, { state: 'read' }>;

/** What the panel needs done for it. */
export interface PanelPlatform<Page extends PanelPage> {
  look(): Promise<BesidePanel<Page>>;
  /** Whether the panel stands in a private window, where nothing the reader does is kept. */
  isPrivate(): Promise<boolean>;
  /** Calls `look` whenever the page beside may be another one, or have changed. */
  follow(look: () => void, signal: AbortSignal): void;
  /** Calls `fulfil` with what is wanted from outside: a topic, by its key, or a search. */
  followWishes(fulfil: (wish: { show?: string; search?: string }) => void, signal: AbortSignal): void;
  contextOf(tab: number, page: Page): Promise<PanelContext>;
  topicOf(topic: TopicKey, beside: { tab: number; page: Page } | undefined): Promise<PanelTopicData | null>;
  goTo(tab: number, topic: TopicKey, nth: number): Promise<void>;
  openSource(place: { pack: string; source: string; passage: number }): Promise<void>;
  setNote(topic: TopicKey, text: string): Promise<void>;
  pins(): Promise<TopicLine[]>;
  setPin(topic: TopicKey, pinned: boolean): Promise<void>;
  readTab(tab: number): Promise<void>;
  saveTab(tab: number): Promise<SaveEnd>;
  /** Follows what is saved of the page of a tab from elsewhere. */
  followSaves(tab: number, ...follow: Parameters<FollowSaves>): void;
  followSaved: FollowSaved;
  /** Where the page that an address names is kept, if it was saved before. */
  findSaved(address: string): Promise<OwnPlace | undefined>;
  /** What is known of the page of a tab, as a file; `undefined` when the page may not be read. */
  exportTab(tab: number, options: NoteOptions): Promise<NoteFile | undefined>;
  saveActions: SaveActions;
  /** Calls back when sources have come or gone. */
  followSources(changed: () => void, signal: AbortSignal): void;
  allowHost(host: string): Promise<boolean>;
  chooseSite(host: string, choice: null): Promise<void>;
  endPause(): Promise<void>;
  openFound(row: SearchRow, where: { newTab: boolean }): Promise<void>;
}
