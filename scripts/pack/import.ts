import { basename } from 'node:path';
import type { PackMeta } from '../../lib/corpus/pack.ts';
import { createPackCollector } from '../../lib/corpus/pack-collector.ts';
import { describeProblem } from '../../lib/corpus/pack-problem.ts';
import { slug } from '../../lib/corpus/slug.ts';
import type { Topic } from '../../lib/corpus/topic.ts';
import { writePackStream } from '../../lib/corpus/write-pack.ts';
import { csvImporter } from './importers/csv.ts';
import { type Importer, topicMaker } from './importers/entry.ts';
import { skosImporter } from './importers/skos.ts';
import { wordnetImporter } from './importers/wordnet.ts';
import { yomitanImporter } from './importers/yomitan.ts';
import { type PackArguments, UsageError } from './options.ts';
import { writeText } from './write-text.ts';

const IMPORTERS: Record<string, { read: Importer; lang: string; title?: string; licence?: string; author?: string }> = {
  csv: { read: csvImporter(','), lang: 'en' },
  tsv: { read: csvImporter('\t'), lang: 'en' },
  skos: { read: skosImporter, lang: 'en' },
  yomitan: { read: yomitanImporter, lang: 'ja' },
  wordnet: {
    read: wordnetImporter,
    lang: 'en',
    title: 'WordNet 3.1',
    licence: 'WordNet 3.0 licence',
    author: 'Princeton University',
  },
};

/** `pack import`: turns a glossary into a compiled pack, one entry at a time; gives whether every topic is valid. */
export async function importPack({ from, input, output, meta }: PackArguments): Promise<boolean> {
  const importer = Object.hasOwn(IMPORTERS, from) ? IMPORTERS[from] : undefined;
  if (!importer)
    throw new UsageError(`There is no format "${from}"; use one of: ${Object.keys(IMPORTERS).join(', ')}.`);
  if (!input && from !== 'wordnet') throw new UsageError(`Say which ${from} file to read.`);
  const title = meta.title ?? importer.title ?? basename(input).replace(/\.[^.]*$/, '');
  const lang = meta.lang ?? importer.lang;
  const described: PackMeta = {
    id: meta.id ?? (slug(title) || 'imported'),
    title,
    version: '1.0.0',
    description: `Made from ${from === 'wordnet' ? 'WordNet' : basename(input)} (${from}).`,
    lang,
    licence: meta.licence ?? importer.licence ?? 'unknown',
    authors: [meta.author ?? importer.author ?? 'unknown'],
    checked: new Date().toISOString().slice(0, 10),
  };
  let topics = 0;
  let aliases = 0;
  const collector = createPackCollector();
  const problems = [
    ...collector.take({ key: 'format', value: 'sidelight-pack' }),
    ...collector.take({ key: 'formatVersion', value: 1 }),
    ...collector.take({ key: 'pack', value: described }),
  ].filter(({ kind }) => kind === 'problem');
  const told = (items: ReturnType<typeof collector.take>) => {
    for (const item of items) if (item.kind === 'problem') problems.push(item);
  };

  async function* topicsRead(): AsyncGenerator<Topic> {
    const make = topicMaker(lang.split('-')[0] ?? lang);
    for await (const entry of importer?.read(input, lang) ?? []) {
      const topic = make(entry);
      told(collector.take({ key: 'topics', index: topics, value: topic }));
      topics += 1;
      aliases += topic.aliases.length;
      yield topic;
    }
    told(collector.end());
    const [first] = problems;
    if (first?.kind === 'problem')
      throw new Error(
        `${input || from}: ${describeProblem(first.problem)} (${problems.length} in all; nothing was written).`,
      );
  }

  const bytes = await writeText(output, writePackStream(described, topicsRead()));
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${output}: ${topics} topics, ${aliases} aliases, ${bytes} bytes; ${process.uptime().toFixed(1)} s, at most ${peak} MB of memory`,
  );
  return true;
}
