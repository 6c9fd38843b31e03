import { passagesOf } from '../corpus/passages.ts';
import { type Source, sourceText } from '../corpus/source.ts';
import type { TopicKey } from '../corpus/topic-key.ts';
import { annotate } from '../detect/annotate.ts';
import type { Lexicon } from '../detect/lexicon.ts';
import type { DerivedPassage } from '../store/store.ts';
import { paragraphStarts, requestOf } from './source-view.ts';

/** The passages of a source with the topics that `lexicons` find named in them. */
export function derivePassages(source: Source, lexicons: Lexicon[]): DerivedPassage[] {
  const text = sourceText(source);
  const starts = paragraphStarts(source);
  const { mentions } = annotate(lexicons, requestOf(source));
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
