import { readFileSync } from 'node:fs';
import { splitTopicKey } from '../../lib/corpus/topic-key.ts';
import { annotate, explain } from '../../lib/detect/annotate.ts';
import { noEvidence } from '../../lib/detect/evidence.ts';
import type { Lexicon } from '../../lib/detect/lexicon.ts';
import { textBlocks } from './blocks.ts';

/** Prints the mentions of a plain text, one a line, with their place (line:column) and topic. */
export function annotateText(lexicons: Lexicon[], file: string, withReasons: boolean): void {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  const { blocks, starts } = textBlocks(text);
  const request = { blocks, evidence: noEvidence() };
  const options = { referring: true };
  for (const mention of annotate(lexicons, request, options).mentions) {
    const block = blocks[mention.block];
    const line = text.slice(0, starts[mention.block]).split('\n').length;
    const topics = mention.topics.map((key) => splitTopicKey(key).topic).join(', ');
    const words = block?.text.slice(mention.start, mention.end);
    const referring = mention.kind === 'referring' ? ' (referring)' : '';
    console.log(`${line}:${mention.start + 1}\t${words}\t${topics}${referring}`);
    if (!withReasons) continue;
    for (const { topic, taken, score, reasons } of explain(lexicons, request, mention, options)) {
      const list = reasons.map(
        ({ rule, seen, weight }) => `${rule}${seen ? ` "${seen}"` : ''} ${weight > 0 ? '+' : ''}${weight}`,
      );
      console.log(`\t${taken ? 'is' : 'not'} ${topic} (${score}): ${list.join(', ')}`);
    }
  }
}
