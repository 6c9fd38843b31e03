import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { splitTopicKey } from '../../lib/corpus/topic-key.ts';
import { annotate, explain } from '../../lib/detect/annotate.ts';
import { noEvidence } from '../../lib/detect/evidence.ts';
import type { Lexicon } from '../../lib/detect/lexicon.ts';
import { textBlocks } from './blocks.ts';

interface Line {
  id: unknown;
  lang?: string;
  text: string;
}

/** Annotates each line of a file of JSON lines; returns whether every line could be read. */
export async function annotateLines(lexicons: Lexicon[], file: string, withReasons: boolean): Promise<boolean> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  let number = 0;
  let good = true;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const answer = annotateLine(lexicons, parseLine(line), withReasons);
      if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) {
        await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
    } catch (error) {
      good = false;
      console.error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return good;
}

function parseLine(line: string): Line {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error('a line must be a JSON object');
  const { id, lang, text } = value as Record<string, unknown>;
  if (id === undefined) throw new Error('"id" is missing');
  if (typeof text !== 'string') throw new Error('"text" must be a string');
  return { id, text, ...(typeof lang === 'string' ? { lang } : {}) };
}

function annotateLine(lexicons: Lexicon[], { id, lang, text }: Line, withReasons: boolean) {
  const { blocks, starts } = textBlocks(text);
  const request = { blocks, evidence: noEvidence(), ...(lang === undefined ? {} : { lang }) };
  const { mentions } = annotate(lexicons, request, { referring: true });
  const spans = (kind: 'explicit' | 'referring') =>
    mentions
      .filter((mention) => mention.kind === kind)
      .map((mention) => ({
        start: mention.start + (starts[mention.block] ?? 0),
        end: mention.end + (starts[mention.block] ?? 0),
        topic: splitTopicKey(mention.topics[0]).topic,
        ...(withReasons ? { why: explain(lexicons, request, mention, { referring: true }) } : {}),
      }));
  return { id, spans: spans('explicit'), coref: spans('referring') };
}
