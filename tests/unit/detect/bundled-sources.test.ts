import { describe, expect, it } from 'vitest';
import { splitTopicKey } from '../../../lib/corpus/topic-key.ts';
import { annotate } from '../../../lib/detect/annotate.ts';
import { noEvidence } from '../../../lib/detect/evidence.ts';
import { sentences } from '../../../lib/text/sentences.ts';
import { compilePackFolder } from '../../../scripts/pack/compile-folder.ts';
import { IMPLIED_ONLY, NAMED_IN } from './bundled-source-cases.ts';
import { bundledLexicon } from './marked-text.ts';

const { pack } = compilePackFolder('data/packs/arms-and-treaties');
const lexicon = bundledLexicon();

/** Topics found in each sentence of a bundled source, by the sentence's first words. */
function topicsBySentence(id: string): Map<string, Set<string>> {
  const source = pack?.sources.find((s) => s.id === id);
  if (!source) throw new Error(`no source ${id}`);
  const blocks = source.text.map((text, i) => ({ id: i, text, role: 'body' as const }));
  const { mentions } = annotate([lexicon], { blocks, evidence: noEvidence() }, { referring: true });
  const found = new Map<string, Set<string>>();
  for (const block of blocks) {
    for (const { start, end } of sentences(block.text)) {
      const inside = mentions.filter((m) => m.block === block.id && m.start >= start && m.end <= end);
      found.set(
        block.text.slice(start, end),
        new Set(inside.flatMap((m) => m.topics.map((key) => splitTopicKey(key).topic))),
      );
    }
  }
  return found;
}

function sentence(found: Map<string, Set<string>>, firstWords: string): [string, Set<string>] {
  const entry = [...found].find(([text]) => text.startsWith(firstWords));
  if (!entry) throw new Error(`no sentence starts with “${firstWords}”`);
  return entry;
}

for (const [source, cases] of Object.entries(NAMED_IN)) {
  describe(`the bundled source ${source}`, () => {
    const found = topicsBySentence(source);
    it.each(cases)('names %s in “%s…”', (topic, firstWords) => {
      expect([...sentence(found, firstWords)[1]]).toContain(topic);
    });
  });
}

describe('sentences that only imply a topic', () => {
  it.each(IMPLIED_ONLY)('of %s do not name %s in “%s…”', (source, topic, firstWords) => {
    expect([...sentence(topicsBySentence(source), firstWords)[1]]).not.toContain(topic);
  });
});
