import { passagesOf as cut } from '../../../lib/corpus/passages.ts';
import { sourceText } from '../../../lib/corpus/source.ts';
import type { Topic } from '../../../lib/corpus/topic.ts';
import { topicKey } from '../../../lib/corpus/topic-key.ts';
import type { TopicPassage } from '../../../lib/corpus/topic-passage.ts';
import { annotate } from '../../../lib/detect/annotate.ts';
import { compileLexicon } from '../../../lib/detect/compile-lexicon.ts';
import { noEvidence } from '../../../lib/detect/evidence.ts';
import { openLexicon } from '../../../lib/detect/lexicon.ts';
import { compilePackFolder } from '../../../scripts/pack/compile-folder.ts';

const { pack, problems } = compilePackFolder('data/packs/arms-and-treaties');
if (!pack) throw new Error(`the bundled pack is broken: ${problems[0]?.message}`);

/** The bundled pack. */
export const bundled = pack;

const byTopic = new Map<string, TopicPassage[]>();
const lexicon = openLexicon(compileLexicon({ pack: pack.pack.id, topics: pack.topics }));
for (const { text: paragraphs, ...source } of pack.sources) {
  const full = sourceText({ text: paragraphs });
  const blocks = paragraphs.map((text, id) => ({ id, text, role: 'body' as const }));
  const { mentions } = annotate([lexicon], { blocks, evidence: noEvidence(), lang: source.lang });
  const starts = paragraphs.map((_, number) =>
    paragraphs.slice(0, number).reduce((sum, { length }) => sum + length + 2, 0),
  );
  for (const passage of cut({ text: paragraphs }))
    for (const { block, start, end, topics } of mentions) {
      const at = (starts[block] ?? 0) - passage.start;
      if (block !== passage.paragraph || start + at < 0 || end + at > passage.end - passage.start) continue;
      for (const topic of topics) {
        const list = byTopic.get(topic) ?? [];
        byTopic.set(topic, list);
        const same = list.find((one) => one.source.id === source.id && one.passage.index === passage.index);
        const span = { start: start + at, end: end + at };
        if (same) same.mentions.push(span);
        else
          list.push({
            pack: pack.pack.id,
            source,
            passage,
            text: full.slice(passage.start, passage.end),
            mentions: [span],
          });
      }
    }
}

/** Passages of the bundled sources that mention a topic, as detection finds them. */
export function passagesOf(topic: Pick<Topic, 'id'>): TopicPassage[] {
  return byTopic.get(topicKey(bundled.pack.id, topic.id)) ?? [];
}
