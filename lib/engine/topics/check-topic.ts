import { everydayShare } from '../../corpus/common-aliases.ts';
import type { PackMeta } from '../../corpus/pack.ts';
import { describeProblem } from '../../corpus/pack-problem.ts';
import { parsePack } from '../../corpus/parse-pack.ts';
import type { Alias, Topic } from '../../corpus/topic.ts';
import type { TopicKey } from '../../corpus/topic-key.ts';
import { scan } from '../../detect/candidate.ts';
import type { Lexicon } from '../../detect/lexicon.ts';

/** What the pack validator says against a topic; `path` leads from the topic to the field. */
export interface TopicProblem {
  path: (string | number)[];
  message: string;
}

/** What may surprise a reader about a name, by the number of its alias. */
export type TopicWarning =
  | { kind: 'everyday'; alias: number; share: number }
  | { kind: 'short'; alias: number }
  | { kind: 'clash'; alias: number; topics: TopicKey[] };

/** A pack around one topic, for the one validator that all packs go through. */
const FRAME = {
  format: 'sidelight-pack',
  formatVersion: 1,
  pack: {
    id: 'own',
    title: 'Own',
    version: '1.0.0',
    description: 'Own',
    lang: 'en',
    licence: 'Own',
    authors: ['Own'],
    checked: '2000-01-01',
  },
} as const;

/** What stands against a topic beside the other own topics, by the rules of every pack. */
export function topicProblems(topic: Topic, others: Topic[]): TopicProblem[] {
  const parsed = parsePack({ ...FRAME, topics: [{ ...topic, id: topic.id || 'new' }, ...others], sources: [] });
  if (parsed.ok) return [];
  return parsed.problems
    .filter(({ place }) => place.startsWith('topic 1'))
    .map(({ path, message }) => ({ path, message }));
}

/** What stands against a pack's description, by the rules of every pack; `undefined` when nothing does. */
export function metaProblem(meta: PackMeta): string | undefined {
  const parsed = parsePack({ ...FRAME, pack: meta, topics: [], sources: [] });
  return parsed.ok ? undefined : describeProblem(parsed.problems[0]);
}

/** What a reader should know of the names of a topic; `lexicons` are those in use, without this topic. */
export function topicWarnings({ aliases, sameAs }: Topic, lexicons: Lexicon[]): TopicWarning[] {
  return aliases.flatMap((alias, at): TopicWarning[] => {
    if (alias.text.trim() === '') return [];
    const share = everydayShare(alias);
    const topics = namedBy(alias, lexicons).filter((key) => key !== sameAs);
    return [
      ...(share === undefined ? [] : [{ kind: 'everyday', alias: at, share } as const]),
      ...(isShort(alias) ? [{ kind: 'short', alias: at } as const] : []),
      ...(topics.length > 0 ? [{ kind: 'clash', alias: at, topics } as const] : []),
    ];
  });
}

/** The topics that a name, as a whole, already names. */
function namedBy({ text }: Alias, lexicons: Lexicon[]): TopicKey[] {
  const whole = text.trim();
  const senses = lexicons.flatMap((lexicon) =>
    scan(lexicon, whole)
      .filter(({ start, end }) => start === 0 && end === whole.length)
      .flatMap(({ senses }) => senses),
  );
  return [...new Set(senses.map(({ key }) => key))];
}

function isShort({ text, case: capitals, ambiguous }: Alias): boolean {
  return !ambiguous && capitals === 'fold' && text.trim().length < 4;
}
