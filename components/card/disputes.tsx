import type { CardDispute, CardReference } from '../../lib/corpus/card-data.ts';
import { useT } from '../words.ts';
import { AsOfDate } from './as-of.tsx';
import { Cites } from './cites.tsx';
import { Section } from './section.tsx';

/** Where sources differ: both sides, who says so, and when. */
export function Disputes({ disputes, references }: { disputes: CardDispute[]; references: CardReference[] }) {
  const t = useT();
  if (disputes.length === 0) return null;
  const [first, ...more] = disputes.map((dispute) => (
    <Dispute key={dispute.claim} dispute={dispute} references={references} />
  ));
  return (
    <Section title={t('sourcesDiffer')} name="disputes">
      {first}
      {more.length > 0 && (
        <details>
          <summary lang={t.lang}>{t.plural('moreDifferences', more.length)}</summary>
          {more}
        </details>
      )}
    </Section>
  );
}

function Dispute({ dispute, references }: { dispute: CardDispute; references: CardReference[] }) {
  const t = useT();
  return (
    <div class="dispute">
      <p>
        <b class="side">{dispute.saidBy}</b>
        {dispute.claim}
      </p>
      <p>
        <b class="side" lang={t.lang}>
          {t('onTheOtherSide')}
        </b>
        {dispute.but}
        <span class="dated">
          <AsOfDate asOf={dispute.asOf} />
          <Cites cites={dispute.cites} references={references} />
        </span>
      </p>
    </div>
  );
}
