import { useEffect, useRef } from 'preact/hooks';
import type { ShownCard } from '../../lib/card/card-state.ts';
import type { PagePlace } from '../../lib/card/page-place.ts';
import type { CardData } from '../../lib/corpus/card-data.ts';
import { KindLabel } from '../kind-label.tsx';
import { useT } from '../words.ts';
import type { CardActions, CardKeys } from './card-actions.ts';
import { Choices } from './choices.tsx';
import { Disputes } from './disputes.tsx';
import { Excerpts } from './excerpts.tsx';
import { Facts } from './facts.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { Background, Checked, References } from './more.tsx';
import { Related } from './related.tsx';
import { Timeline } from './timeline.tsx';

/** What a card is drawn from. */
export interface CardProps {
  card: ShownCard<CardData>;
  /** Where its mention stands on the page; missing when it was not opened from one of several. */
  place?: PagePlace;
  keys: CardKeys;
  /** ISO day. */
  today: string;
  actions: CardActions;
  /** In a private window: nothing that the reader does here may be kept, so nothing of the kind is offered, and the foot says why. */
  isPrivate?: boolean;
}

/** The card: what a topic is, its facts, where sources differ, and what the reader's sources say. */
export function Card(props: CardProps) {
  const t = useT();
  const { card, actions } = props;
  const data = dataOn(card);
  const body = useRef<HTMLDivElement>(null);
  // A topic opened inside the card begins at its top.
  useEffect(() => body.current?.scrollTo?.(0, 0), [data?.key]);
  const pending = card.answer.state === 'pending';
  return (
    <div class="card" role="dialog" aria-labelledby="title" aria-busy={pending}>
      <Head card={card} send={actions.send}>
        {data ? <KindLabel kind={data.kind} /> : <span class="kind" />}
      </Head>
      <div class="body" ref={body} lang={data?.lang} dir={data?.dir}>
        <h2 id="title" class="title" tabIndex={-1}>
          {data?.title ?? t(card.answer.state === 'failed' ? 'cardFailedTitle' : 'cardLoading')}
        </h2>
        {card.answer.state === 'failed' && <Failed retry={() => actions.send({ type: 'retry' })} />}
        {data && <Content key={data.key} {...props} data={data} />}
      </div>
      {data && <Foot key={data.key} {...props} data={data} />}
    </div>
  );
}

function dataOn({ answer }: ShownCard<CardData>): CardData | null {
  if (answer.state === 'ready') return answer.data;
  return answer.state === 'pending' ? answer.last : null;
}

function Content({ data, card, today, actions }: CardProps & { data: CardData }) {
  const cited = { references: data.references };
  return (
    <>
      <Choices data={data} choose={(topic) => actions.send({ type: 'choose', topic })} />
      <p class="summary">{data.summary}</p>
      <Facts facts={data.facts} {...cited} />
      <Disputes disputes={data.disputes} {...cited} />
      <Excerpts excerpts={data.excerpts} open={actions.openSource} />
      <Background paragraphs={data.background} />
      <Related related={data.related} navigate={(topic) => actions.send({ type: 'navigate', topic })} />
      <Timeline events={data.timeline} pageDate={data.pageDate} {...cited} />
      <References references={data.references} open={data.excerpts.length === 0 && card.trail.length > 0} />
      <Checked data={data} today={today} />
    </>
  );
}

function Failed({ retry }: { retry: () => void }) {
  const t = useT();
  return (
    <div class="note">
      <p>{t('cardFailed')}</p>
      <button type="button" class="text-button" onClick={retry}>
        {t('tryAgain')}
      </button>
    </div>
  );
}
