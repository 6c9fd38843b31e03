import { splitTopicKey } from '../../../lib/corpus/topic-key.ts';
import { annotate } from '../../../lib/detect/annotate.ts';
import type { Block } from '../../../lib/detect/block.ts';
import { compileLexicon } from '../../../lib/detect/compile-lexicon.ts';
import { noEvidence } from '../../../lib/detect/evidence.ts';
import { type Lexicon, openLexicon } from '../../../lib/detect/lexicon.ts';
import { compilePackFolder } from '../../../scripts/pack/compile-folder.ts';

/** The bundled pack's lexicon. */
export function bundledLexicon(): Lexicon {
  const { pack, problems } = compilePackFolder('data/packs/arms-and-treaties');
  if (!pack) throw new Error(`The bundled pack does not compile: ${JSON.stringify(problems[0])}`);
  return openLexicon(compileLexicon({ pack: pack.pack.id, topics: pack.topics }));
}

/** A text without its marks, cut into blocks at "¶". */
function blocksOf(marked: string): Block[] {
  return marked
    .split(' ¶ ')
    .map((text, id) => ({ id, role: 'body', text: text.replace(/\[([^|\]]+)\|[^\]]+\]/g, '$1') }));
}

/** The text with what `annotate` finds marked in the same way; referring mentions in braces. */
export function mark(lexicon: Lexicon, marked: string, lang?: string, referring = false): string {
  const blocks = blocksOf(marked);
  const request = { blocks, evidence: noEvidence(), ...(lang ? { lang } : {}) };
  const { mentions } = annotate([lexicon], request, { referring });
  return blocks
    .map(({ id, text }) => {
      let out = text;
      for (const mention of mentions.filter((m) => m.block === id).reverse()) {
        if (!referring && mention.kind === 'referring') continue;
        const [open, close] = mention.kind === 'referring' ? ['{', '}'] : ['[', ']'];
        const name = text.slice(mention.start, mention.end);
        out = `${out.slice(0, mention.start)}${open}${name}|${splitTopicKey(mention.topics[0]).topic}${close}${out.slice(mention.end)}`;
      }
      return out;
    })
    .join(' ¶ ');
}
