import type { Pack } from './pack.ts';
import type { Alias, Topic } from './topic.ts';

/**
 * A pack as the text of a `*.pack.json` file, in pieces of at most one topic or source, so that a large pack need not stand
 * in memory twice. Its own description comes first; lists, flags and words that are empty or usual are left out.
 */
export function* writePack(
  meta: Pick<Pack, 'format' | 'formatVersion' | 'pack'>,
  topics: Iterable<Topic>,
  sources: Iterable<Pack['sources'][number]>,
): Generator<string> {
  const { format, formatVersion, pack } = meta;
  yield `{"format":${JSON.stringify(format)},"formatVersion":${formatVersion},"pack":${JSON.stringify(pack)},\n"topics":[`;
  let comma = '\n';
  for (const topic of topics) {
    yield comma + JSON.stringify(slimTopic(topic));
    comma = ',\n';
  }
  yield '],\n"sources":[';
  comma = '\n';
  for (const source of sources) {
    yield comma + JSON.stringify(source);
    comma = ',\n';
  }
  yield ']}\n';
}

function slimTopic({ aliases, ...topic }: Topic): object {
  return slim({ ...topic, aliases: aliases.map(slimAlias) });
}

function slimAlias({ text, lang, ...flags }: Alias): object {
  return {
    text,
    lang,
    ...(flags.case === 'fold' ? {} : { case: flags.case }),
    ...(flags.inflect ? {} : { inflect: false }),
    ...(flags.ambiguous ? { ambiguous: true } : {}),
  };
}

function slim(fields: object): object {
  const isEmpty = (value: unknown) =>
    value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}
