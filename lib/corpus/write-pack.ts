import { PACK_FORMAT_VERSION, type Pack, type PackMeta } from './pack.ts';
import type { Source } from './source.ts';
import type { Alias, Topic } from './topic.ts';

/**
 * A pack as the text of a `*.pack.json` file, in pieces of at most one topic or source, so that a large pack need not stand
 * in memory twice. Its own description comes first; lists, flags and words that are empty or usual are left out.
 */
export function* writePack({ topics, sources, ...head }: Pack): Generator<string> {
  yield opening(head);
  for (const [index, topic] of topics.entries()) yield (index ? ',\n' : '\n') + writeTopic(topic);
  yield BETWEEN;
  for (const [index, source] of sources.entries()) yield (index ? ',\n' : '\n') + JSON.stringify(source);
  yield CLOSING;
}

/** Like `writePack`, for topics and sources that come one by one. */
export async function* writePackStream(
  meta: PackMeta,
  topics: AsyncIterable<Topic>,
  sources: AsyncIterable<Source> | Source[] = [],
): AsyncGenerator<string> {
  yield opening({ format: 'sidelight-pack', formatVersion: PACK_FORMAT_VERSION, pack: meta });
  let comma = '\n';
  for await (const topic of topics) {
    yield comma + writeTopic(topic);
    comma = ',\n';
  }
  yield BETWEEN;
  comma = '\n';
  for await (const source of sources) {
    yield comma + JSON.stringify(source);
    comma = ',\n';
  }
  yield CLOSING;
}

const BETWEEN = '],\n"sources":[';
const CLOSING = ']}\n';

function opening({ format, formatVersion, pack }: Omit<Pack, 'topics' | 'sources'>): string {
  return `{"format":${JSON.stringify(format)},"formatVersion":${formatVersion},"pack":${JSON.stringify(pack)},\n"topics":[`;
}

function writeTopic({ aliases, ...topic }: Topic): string {
  return JSON.stringify(slim({ ...topic, aliases: aliases.map(slimAlias) }));
}

function slimAlias({ text, lang, ...flags }: Alias): object {
  return {
    text,
    lang,
    ...(flags.case === 'fold' ? {} : { case: flags.case }),
    ...(flags.inflect ? {} : { inflect: false }),
    ...(flags.ambiguous ? { ambiguous: true } : {}),
    ...(flags.mark === false ? { mark: false } : {}),
  };
}

function slim(fields: object): object {
  const isEmpty = (value: unknown) =>
    value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}
