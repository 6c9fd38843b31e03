import type { Pack } from '../corpus/pack.ts';
import { passagesOf } from '../corpus/passages.ts';
import { type Source, sourceText } from '../corpus/source.ts';
import type { Relation, Topic } from '../corpus/topic.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { annotate } from '../detect/annotate.ts';
import { compileLexicon } from '../detect/compile-lexicon.ts';
import { noEvidence } from '../detect/evidence.ts';
import { type Lexicon, openLexicon } from '../detect/lexicon.ts';
import { LEXICON_VERSION } from '../detect/lexicon-format.ts';
import type { DerivedPassage, PreparedPack, StoredTopic } from '../store/store.ts';

/** Derives from a pack what reading needs: its lexicon, the passages of its sources, and the topics they name. */
export function preparePack(pack: Pack): Omit<PreparedPack, 'bundled'> {
  const buffer = compileLexicon({ pack: pack.pack.id, topics: pack.topics });
  const lexicon = openLexicon(buffer);
  const passages = new Map(pack.sources.map((source) => [source.id, derivePassages(source, [lexicon])]));
  return {
    pack: { ...pack, topics: withInverse(pack.topics) },
    lexicon: { version: LEXICON_VERSION, buffer },
    passages,
  };
}

/** Topics with the relations that others state to them. */
function withInverse(topics: Topic[]): StoredTopic[] {
  const stated = new Map<string, Relation[]>();
  for (const { id, relations } of topics)
    for (const { to, type } of relations) stated.set(to, [...(stated.get(to) ?? []), { to: id, type }]);
  return topics.map((topic) => ({ ...topic, relatedBy: stated.get(topic.id) ?? [] }));
}

/** The passages of a source with the topics that `lexicons` find named in them. */
export function derivePassages(source: Source, lexicons: Lexicon[]): DerivedPassage[] {
  const text = sourceText(source);
  const starts = paragraphStarts(source);
  const { mentions } = annotate(lexicons, {
    blocks: source.text.map((paragraph, id) => ({ id, text: paragraph, role: id === 0 ? 'headline' : 'body' })),
    evidence: noEvidence(),
    lang: source.lang,
  });
  const named = mentions
    .filter((mention) => mention.kind === 'explicit')
    .map((mention) => ({ ...mention, at: (starts[mention.block] ?? 0) + mention.start }));
  return passagesOf(source).map((passage) => {
    const topics = new Map<TopicKey, { start: number; end: number }[]>();
    for (const mention of named) {
      const start = mention.at - passage.start;
      const end = start + mention.end - mention.start;
      if (start < 0 || end > passage.end - passage.start) continue;
      for (const topic of mention.topics) topics.set(topic, [...(topics.get(topic) ?? []), { start, end }]);
    }
    return {
      ...passage,
      text: text.slice(passage.start, passage.end),
      topics: [...topics].map(([topic, spans]) => ({ topic, spans })),
    };
  });
}

/** Offsets of the paragraphs in `sourceText`. */
function paragraphStarts(source: Source): number[] {
  let at = 0;
  return source.text.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return start;
  });
}
