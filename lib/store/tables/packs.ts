import type { PackMeta } from '../../corpus/pack.ts';

/** Where a pack came from: it ships with Sidelight, a file was imported, or the reader made it here. */
export type PackOrigin = 'bundled' | 'file' | 'own';

/** How much a pack holds; noted when it is taken in, since counting it later means reading all of it. */
export interface PackHolds {
  topics: number;
  sources: number;
  names: number;
  /** Languages of its names, those with the most first. */
  languages: string[];
  /** Length of its file, as it came. */
  bytes: number;
}

/** A pack the reader has. `generation` names the rows that are visible; flipping it makes an import take effect. */
export interface PackRow {
  id: string;
  meta: PackMeta;
  generation: number;
  enabled: boolean;
  /** Whether its topics are marked on pages; off for packs that name ordinary words, which are only looked up. */
  marking: boolean;
  /** Place in the order of precedence, from 0. */
  order: number;
  origin: PackOrigin;
  holds?: PackHolds;
}

/** Rows of a pack are keyed by pack and generation first, so that removing a generation is one key range. */
export interface InGeneration {
  pack: string;
  generation: number;
}

/** The rows of one version of one pack, and what is to become of them. */
export type GenerationRow = InGeneration &
  (
    | {
        state: 'staging';
        /** Names the exact bytes that are read, so that only the same file goes on where it stopped. */
        file: string;
        /** Rows written so far, counted in the transaction that wrote them. */
        topics: number;
        sources: number;
      }
    | { state: 'live' }
    | { state: 'stale' }
    | {
        state: 'removed';
        row: PackRow;
        /** ms since 1970. */
        at: number;
      }
  );

/** A file whose import has begun; kept until it is finished, so that a killed import can go on by itself. */
export interface ImportRow {
  id: string;
  /** The file's name, as the reader knows it. */
  name: string;
  file: Blob;
  /** Whether it is to be the pack of the reader's own topics. */
  own?: boolean;
  /** ms since 1970. */
  begun: number;
}

/** What the database says of itself: `database` holds an id that is also kept outside, to notice a deletion. */
export interface AboutRow {
  key: 'database';
  id: string;
}

/** Indexes of the tables above. */
export const PACK_TABLES = {
  about: 'key',
  packs: 'id',
  generations: '[pack+generation]',
  imports: 'id',
} as const;
