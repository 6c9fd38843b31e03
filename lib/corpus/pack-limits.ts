/**
 * Bounds that every pack keeps to, so that no file can exhaust the reader's machine. Sizes are bytes of uncompressed
 * UTF-8, lengths are UTF-16 units. Each is several times what the largest real pack we know (WordNet) needs.
 */
export const PACK_LIMITS = {
  /** A whole pack, uncompressed. */
  packBytes: 256 * 1024 * 1024,
  /** One topic, or one of the other values at the top of the file. */
  topicBytes: 1024 * 1024,
  /** One source. */
  sourceBytes: 4 * 1024 * 1024,
  topics: 500_000,
  sources: 20_000,
  /** Objects and lists within one another; a valid pack needs seven. */
  nesting: 12,
  /** Uncompressed bytes per compressed byte, once `gzipFloor` bytes have come out. JSON text reaches 10 to 20. */
  gzipRatio: 100,
  gzipFloor: 1024 * 1024,
  idLength: 100,
  titleLength: 300,
  summaryLength: 300,
  aliasLength: 200,
  /** Letters or digits an alias must have; shorter ones stand in every text. */
  aliasLetters: 2,
  aliases: 1_000,
  /** Cues, anticues or heads in one language. */
  words: 300,
  languages: 100,
  paragraphs: 20_000,
  paragraphLength: 50_000,
  /** Facts, disputes, events, relations or references of one topic. */
  entries: 1_000,
  textLength: 4_000,
  urlLength: 2_000,
  /** Problems told about one topic or source; more would help nobody. */
  problems: 50,
} as const;
