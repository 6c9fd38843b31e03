import type { Mention } from '../protocol.ts';
import type { Background } from './background.ts';
import type { CardListener } from './card-view.ts';
import type { Reader } from './reader.ts';

/** What answers the reader's wishes about a topic or a mention. */
interface AnswerParts {
  background: Pick<Background, 'explain' | 'mute' | 'reject' | 'openSource'>;
  reader: Reader;
  mentionOf(number: number): Mention | undefined;
  /** Called before marks go: the card stays, with its undo, when the mark it stands at goes. */
  holdCard(): void;
}

/** Does what the card's foot and excerpts ask for, and paints the page anew where that changes what is marked. */
export function cardAnswers({
  background,
  reader,
  mentionOf,
  holdCard,
}: AnswerParts): Pick<CardListener, 'explain' | 'mute' | 'reject' | 'openSource'> {
  const placeOf = (number: number) => {
    const mention = mentionOf(number);
    const block = mention && reader.page.text.byId(mention.block);
    return mention && block && { mention, block };
  };
  return {
    async explain(topic, number) {
      const place = placeOf(number);
      if (!place) return { alias: '', reasons: [] };
      const { mention, block } = place;
      const { id, text } = block;
      const request = {
        blocks: [{ id, text, role: reader.page.scope.get(id) ?? 'other' }],
        evidence: reader.page.evidence,
      };
      const all = await background.explain({ block: id, start: mention.start, end: mention.end, annotate: request });
      const { alias = '', reasons = [] } = all.find((one) => one.topic === topic) ?? {};
      return { alias, reasons };
    },
    async mute(topic, muted) {
      holdCard();
      await background.mute({ topic, muted });
      await reader.reconsider();
    },
    async reject(topic, number, rejected) {
      const place = placeOf(number);
      if (!place) return;
      const { mention, block } = place;
      holdCard();
      await background.reject({ topic, alias: block.text.slice(mention.start, mention.end), rejected });
      await reader.reconsider();
    },
    openSource({ source, passage }) {
      void background.openSource({ pack: source.pack, source: source.id, passage });
    },
  };
}
