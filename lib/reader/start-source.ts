import type { SourceMention, SourceView, TopicKey } from '../protocol.ts';
import type { Background } from './background.ts';
import type { CardListener, CardView } from './card-view.ts';
import { followInput } from './follow-input.ts';
import { runCard } from './run-card.ts';
import type { StartParts } from './start-reader.ts';

/** What the source view's page works with. */
export interface SourceParts extends Omit<StartParts, 'background'> {
  background: Pick<Background, 'start' | 'wake' | 'card' | 'explain' | 'mute' | 'reject' | 'openPanel'> & {
    source(place: { pack: string; source: string }): Promise<SourceView | null>;
  };
  place: { pack: string; source: string };
  /** Draws the source; each mention is an element `#m<start>` of class `mention`. `null`: no pack has it. */
  draw(view: SourceView | null, open: (mention: SourceMention) => void): void;
  /** Calls back when a source may have changed, or has gone. */
  follow?(changed: () => void): void;
  /** Goes to an excerpt's sentence, here or in another source. */
  openSource: CardListener['openSource'];
}

/**
 * Shows a source and opens cards on its mentions, with the same card and input as on any page, until `signal` aborts. A
 * mention's number is the offset at which it starts, which stays the same when others come and go.
 */
export async function startSource(parts: SourceParts): Promise<void> {
  const { document, background, place, signal } = parts;
  const [{ settings, evidence, keys }, first] = await Promise.all([background.start(), background.source(place)]);
  signal.throwIfAborted();
  if (!first) {
    parts.draw(null, () => undefined);
    return;
  }
  const { source } = first;
  const text = source.text.join('\n\n');
  const known = new Map<number, SourceMention>();
  let mentions: SourceMention[] = [];
  let rects: DOMRect[] = [];

  const draw = (view: SourceView): void => {
    mentions = view.mentions;
    for (const mention of mentions) known.set(mention.start, mention);
    parts.draw(view, (mention) => runner.dispatch({ type: 'open', target: targetOf(mention) }));
  };
  const renew = async (): Promise<void> => {
    const view = await background.source(place);
    if (signal.aborted) return;
    if (view) draw(view);
    else parts.draw(null, () => undefined);
  };
  const targetOf = (mention: SourceMention) => ({ mention: mention.start, topic: mention.topics[0] });
  const elementOf = (number: number): Element | null => document.getElementById(`m${number}`);
  const paragraphAt = (offset: number): { id: number; text: string; start: number } => {
    let start = 0;
    const id = source.text.findIndex((paragraph) => {
      if (offset < start + paragraph.length) return true;
      start += paragraph.length + 2;
      return false;
    });
    return { id, text: source.text[id] ?? '', start };
  };
  const visit = (number: number): void => {
    elementOf(number)?.scrollIntoView({ block: 'center' });
    card.announce(text.slice(number, known.get(number)?.end));
  };

  const card: CardView = parts.createView(
    {
      tell: (event) => runner.dispatch(event),
      step(by) {
        const at = mentions.findIndex(({ start }) => start === runner.state.card?.target.mention);
        const next = mentions[(at + by + mentions.length) % mentions.length];
        if (!next) return;
        visit(next.start);
        runner.dispatch({ type: 'step', target: targetOf(next) });
      },
      async explain(topic, number) {
        const block = paragraphAt(number);
        const all = await background.explain({
          block: block.id,
          start: number - block.start,
          end: (known.get(number)?.end ?? number) - block.start,
          annotate: { blocks: [{ id: block.id, text: block.text, role: 'body' }], evidence, lang: source.lang },
        });
        const { alias = '', reasons = [] } = all.find((one) => one.topic === topic) ?? {};
        return { alias, reasons };
      },
      async mute(topic, muted) {
        await background.mute({ topic, muted });
        await renew();
      },
      async reject(topic, number, rejected) {
        await background.reject({ topic, alias: text.slice(number, known.get(number)?.end), rejected });
        await renew();
      },
      openSource: parts.openSource,
    },
    keys,
  );
  card.dress(settings.surface);
  const runner = runCard({
    view: card,
    settings: settings.card,
    document,
    signal,
    ask: (topic, number) =>
      background.card({
        topic: topic as TopicKey,
        choices: known.get(number)?.topics ?? [],
        near: paragraphAt(number).text,
        page: {
          url: source.url ?? '',
          topics: [...new Set(mentions.map(({ topics }) => topics[0]))],
          text,
          ...(source.published ? { published: source.published } : {}),
        },
      }),
    anchorOf(number) {
      // The mention goes when its topic is muted from the card; the card then stays where it was.
      rects = [...(elementOf(number)?.getClientRects() ?? rects)];
      return { rects };
    },
    placeOf(topic, number) {
      const all = mentions.filter(({ topics }) => topics.includes(topic as TopicKey));
      const at = all.findIndex(({ start }) => start === number);
      return at < 0 ? undefined : { number: at + 1, total: all.length };
    },
    wake: background.wake,
    activate: () => undefined,
    visit,
    openPanel: (topic) => void background.openPanel(topic as TopicKey),
  });
  followInput({
    document,
    view: parts.view,
    card,
    runner,
    signal,
    targetAt(x, y) {
      const mention = known.get(Number(document.elementFromPoint(x, y)?.closest('.mention')?.id.slice(1)));
      return mention && targetOf(mention);
    },
  });
  draw(first);
  parts.follow?.(() => void renew());
}
