import { clashingAliases } from '../../lib/corpus/alias-clash.ts';
import type { Pack } from '../../lib/corpus/pack.ts';
import { splitTopicKey } from '../../lib/corpus/topic-key.ts';
import { annotate } from '../../lib/detect/annotate.ts';
import { compileLexicon } from '../../lib/detect/compile-lexicon.ts';
import { noEvidence } from '../../lib/detect/evidence.ts';
import { openLexicon } from '../../lib/detect/lexicon.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import { describeFileProblem } from './file-problem.ts';
import { loadPack } from './load.ts';

/** Counts of a pack and what of it is thin. */
export interface PackStats {
  pack: string;
  topics: number;
  kinds: Record<string, number>;
  sources: number;
  aliases: Record<string, number>;
  ambiguousAliases: number;
  /** Aliases that search knows but no text is marked by. */
  unmarkedAliases: number;
  facts: number;
  /** Facts dated only by the day their source was read or published. */
  factsDatedBySource: number;
  factsWithoutDate: number;
  factsWithoutCite: number;
  disputes: number;
  events: number;
  relations: number;
  references: number;
  /** Ids of topics that no source names. */
  neverMentioned: string[];
  /** Aliases that several topics have, with the ids of those. */
  sharedAliases: { alias: string; lang: string; topics: string[] }[];
}

/** Entries of a list that the text form prints. */
const PRINTED = 25;

/** `pack stats`: prints the counts of a pack, as text or as JSON. */
export async function showStats({ input, json }: { input: string; json: boolean }): Promise<boolean> {
  const { pack, problems } = await loadPack(input);
  for (const problem of problems) console.error(describeFileProblem(problem));
  if (!pack) return false;
  const stats = packStats(pack);
  console.log(json ? JSON.stringify(stats, null, 2) : inWords(stats));
  return true;
}

/** Counts a pack. */
export function packStats(pack: Pack): PackStats {
  const { topics, sources } = pack;
  const aliases = topics.flatMap((topic) => topic.aliases);
  const facts = topics.flatMap((topic) => topic.facts);
  const total = (list: 'disputes' | 'timeline' | 'relations' | 'references') =>
    topics.reduce((sum, topic) => sum + topic[list].length, 0);
  return {
    pack: `${pack.pack.id} ${pack.pack.version}`,
    topics: topics.length,
    kinds: count(topics.map(({ kind }) => kind)),
    sources: sources.length,
    aliases: count(aliases.map(({ lang }) => lang)),
    ambiguousAliases: aliases.filter(({ ambiguous }) => ambiguous).length,
    unmarkedAliases: aliases.filter(({ mark }) => mark === false).length,
    facts: facts.length,
    factsDatedBySource: facts.filter(({ asOf }) => asOf.of === 'source').length,
    factsWithoutDate: facts.filter(({ asOf }) => !asOf.date).length,
    factsWithoutCite: facts.filter(({ cite }) => cite.length === 0).length,
    disputes: total('disputes'),
    events: total('timeline'),
    relations: total('relations'),
    references: total('references'),
    neverMentioned: neverMentioned(pack),
    sharedAliases: sharedAliases(pack),
  };
}

function neverMentioned({ pack, topics, sources }: Pack): string[] {
  const named = new Set<string>();
  if (sources.length > 0) {
    const lexicon = openLexicon(compileLexicon({ pack: pack.id, topics }));
    for (const { text, lang } of sources) {
      const blocks = text.map((paragraph, id) => ({ id, text: paragraph, role: 'body' as const }));
      for (const mention of annotate([lexicon], { blocks, evidence: noEvidence(), lang }).mentions)
        for (const key of mention.topics) named.add(splitTopicKey(key).topic);
    }
  }
  return topics.map(({ id }) => id).filter((id) => !named.has(id));
}

function sharedAliases({ topics }: Pack): PackStats['sharedAliases'] {
  const owners = new Map<string, { alias: string; lang: string; topics: string[] }>();
  for (const topic of topics) {
    const repeated = new Set(clashingAliases(topic.aliases).map(([, second]) => second));
    for (const [index, { text, lang }] of topic.aliases.entries()) {
      const key = `${lang} ${foldText(text)}`;
      const owner = owners.get(key) ?? { alias: text, lang, topics: [] };
      owners.set(key, owner);
      if (!repeated.has(index) && owner.topics.at(-1) !== topic.id) owner.topics.push(topic.id);
    }
  }
  return [...owners.values()].filter((owner) => owner.topics.length > 1);
}

function count(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function inWords(stats: PackStats): string {
  const pairs = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([key, value]) => `${key} ${value}`)
      .join(', ') || 'none';
  const listed = (list: string[]) =>
    list.length === 0
      ? 'none'
      : `${list.slice(0, PRINTED).join(', ')}${list.length > PRINTED ? ` and ${list.length - PRINTED} more` : ''}`;
  return [
    stats.pack,
    `topics            ${stats.topics} (${pairs(stats.kinds)})`,
    `sources           ${stats.sources}`,
    `aliases           ${pairs(stats.aliases)}; ${stats.ambiguousAliases} ambiguous, ${stats.unmarkedAliases} never marked`,
    `facts             ${stats.facts}; ${stats.factsDatedBySource} dated by their source, ${stats.factsWithoutDate} without date, ${stats.factsWithoutCite} without reference`,
    `disputes          ${stats.disputes}`,
    `events            ${stats.events}`,
    `relations         ${stats.relations}`,
    `references        ${stats.references}`,
    `in no source      ${stats.neverMentioned.length}: ${listed(stats.neverMentioned)}`,
    `shared aliases    ${stats.sharedAliases.length}: ${listed(stats.sharedAliases.map(({ alias, topics }) => `${alias} (${topics.join(', ')})`))}`,
  ].join('\n');
}
