import type { TopicKey } from '../../../lib/corpus/topic-key.ts';
import type { ContextQuestion } from '../../../lib/engine/page-context.ts';
import { bundled } from '../context/bundled-corpus.ts';
import { storeIn } from '../store/fresh-store.ts';
import { wholeEngine } from '../store/whole-engine.ts';

/** An engine with the bundled pack, and its sources as pages: read as a reader would. */
export async function bundledPages() {
  const engine = wholeEngine(storeIn().store);
  await engine.importFile({ name: 'bundled.pack.json', blob: new Blob([JSON.stringify(bundled)]) });
  return {
    engine,
    async page(id: string): Promise<ContextQuestion> {
      const source = bundled.sources.find((one) => one.id === id);
      if (!source) throw new Error(`The bundled pack has no source ${id}.`);
      const blocks = source.text.map((text, at) => ({ id: at, text, role: 'body' as const }));
      const { mentions } = await engine.annotate({ blocks, evidence: engine.noEvidence(), lang: source.lang });
      const starts: number[] = [];
      let length = 0;
      for (const { text } of blocks) {
        starts.push(length);
        length += text.length;
      }
      const topics = new Map<TopicKey, number[]>();
      for (const { block, start, topics: meant, kind } of mentions) {
        if (kind !== 'explicit') continue;
        topics.set(meant[0], [...(topics.get(meant[0]) ?? []), ((starts[block] ?? 0) + start) / length]);
      }
      return {
        url: 'https://news.example/article',
        text: source.text.join('\n'),
        topics: [...topics].map(([topic, places]) => ({ topic, count: places.length, places })),
      };
    },
  };
}
