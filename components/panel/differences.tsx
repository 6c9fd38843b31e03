import { useState } from 'preact/hooks';
import type { PanelDifference } from '../../lib/corpus/panel-data.ts';
import { AsOfDate } from '../card/as-of.tsx';
import { Cites } from '../card/cites.tsx';
import { useT } from '../words.ts';
import type { PanelActions } from './panel-actions.ts';
import { PanelSection } from './panel-section.tsx';

/** Differences listed before the reader asks for more. */
const FIRST = 2;

/** Where sources differ about the page's topics, both sides of each. */
export function Differences({ differences, actions }: { differences: PanelDifference[]; actions: PanelActions }) {
  const t = useT();
  const [all, setAll] = useState(false);
  if (differences.length === 0) return null;
  const shown = all ? differences : differences.slice(0, FIRST);
  return (
    <PanelSection title={t('sourcesDiffer')}>
      {shown.map(({ topic, claim, saidBy, but, asOf, cites, references, lang }) => (
        <div key={topic.key + claim} class="panel-difference" lang={lang}>
          <button type="button" class="panel-link" onClick={() => actions.open(topic.key)}>
            <bdi>{topic.title}</bdi>
          </button>
          <p>
            <b class="side">{saidBy}</b>
            {claim}
          </p>
          <p>
            <b class="side" lang={t.lang}>
              {t('onTheOtherSide')}
            </b>
            {but}
            <span class="dated">
              <AsOfDate asOf={asOf} />
              <Cites cites={cites} references={references} />
            </span>
          </p>
        </div>
      ))}
      {shown.length < differences.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {t.plural('panelMoreDifferences', differences.length - shown.length)}
        </button>
      )}
    </PanelSection>
  );
}
