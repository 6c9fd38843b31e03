import type { Source } from './source.ts';
import type { Topic } from './topic.ts';

/** Version of the compiled pack form that this code writes and reads. */
export const PACK_FORMAT_VERSION = 1;

/** What a pack says of itself. */
export interface PackMeta {
  id: string;
  title: string;
  /** Semantic version. */
  version: string;
  description: string;
  /** Language of its prose, BCP 47. */
  lang: string;
  licence: string;
  homepage?: string;
  authors: string[];
  /** ISO day on which its facts were last checked. */
  checked: string;
}

/** A compiled pack: what `*.pack.json` holds. */
export interface Pack {
  format: 'sidelight-pack';
  formatVersion: typeof PACK_FORMAT_VERSION;
  pack: PackMeta;
  topics: Topic[];
  sources: Source[];
}
