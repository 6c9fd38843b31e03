import { dateWords } from '../date-words.ts';
import { KindLabel } from '../kind-label.tsx';
import { useT } from '../words.ts';

/** Stands for the name while its place in the sentence is looked for. */
const PLACE = '\u0001';

/** The day for which the pack gives the number of states. */
const COUNTED = '2025-12-01';

/** What a mark and its card look like, before the first article is read. */
export function Sample() {
  const t = useT();
  const [before, after] = t('welcomeSample', PLACE).split(PLACE);
  return (
    <figure class="welcome-sample">
      <p>
        {before}
        <span class="sample-mark">{t('welcomeSampleName')}</span>
        {after}
      </p>
      <figcaption>
        <KindLabel kind="treaty" />
        <strong>{t('welcomeSampleName')}</strong>
        <span>{t('welcomeSampleSummary')}</span>
        <span class="sample-fact">
          <span>{t('welcomeSampleFact')}</span>
          <span>{t('asOf', dateWords(COUNTED, t.lang))}</span>
          <span>{t('welcomeSampleValue')}</span>
        </span>
      </figcaption>
    </figure>
  );
}
