import type { TopicKey } from '../../../lib/corpus/topic-key.ts';
import type { ReadingSettings, SiteChoice } from '../../../lib/protocol.ts';

/** A muted topic, or a name that was rejected for a topic. */
export interface Refused {
  topic: TopicKey;
  /** The name, folded; absent when the whole topic is muted. */
  alias?: string;
  title: string;
}

/** What the pages of settings need done for them. */
export interface SettingsActions {
  reading(): Promise<ReadingSettings>;
  setReading(settings: ReadingSettings): Promise<void>;
  watch(changed: () => void, signal: AbortSignal): void;
  /** Languages of the names of all packs that mark. */
  languages(): Promise<string[]>;
  /** The declarations that draw a mark. */
  markStyle(settings: ReadingSettings): string;
  sites(): Promise<{ host: string; choice: SiteChoice }[]>;
  chooseSite(host: string, choice: SiteChoice | null): Promise<void>;
  access(): Promise<{ access: 'all' | 'some' | 'click'; hosts: string[] }>;
  /** Address of the page on which site access is chosen. */
  accessPage(): string;
  /** ms since 1970, or 0. */
  pausedUntil(): Promise<number>;
  pause(): Promise<void>;
  endPause(): Promise<void>;
  shortcuts(): Promise<{ does: string; keys: string }[]>;
  openShortcuts(): Promise<void>;
  refused(): Promise<Refused[]>;
  refuse(refused: Refused, on: boolean): Promise<void>;
  watchRefused(changed: () => void, signal: AbortSignal): void;
  version(): string;
}
