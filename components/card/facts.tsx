import type { CardFact, CardReference } from '../../lib/corpus/card-data.ts';
import { useT } from '../words.ts';
import { AsOfDate } from './as-of.tsx';
import { Cites } from './cites.tsx';

/** The facts, each with its date and references. */
export function Facts({ facts, references }: { facts: CardFact[]; references: CardReference[] }) {
  const t = useT();
  if (facts.length === 0) return null;
  return (
    <dl class="facts" aria-label={t('facts')}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <span class="value">{fact.value}</span>
            <span class="dated">
              <AsOfDate asOf={fact.asOf} />
              <Cites cites={fact.cites} references={references} />
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
