import type { AsOf } from '../../lib/corpus/topic.ts';
import { dateWords } from '../date-words.ts';
import { useT } from '../words.ts';

/** The date of a claim: "as of" its own date, or "reported" on that of its source. */
export function AsOfDate({ asOf }: { asOf: AsOf }) {
  const t = useT();
  return (
    <time class="as-of" dateTime={asOf.date} lang={t.lang} dir={t.dir}>
      {t(asOf.of === 'fact' ? 'asOf' : 'reported', dateWords(asOf.date, t.lang))}
    </time>
  );
}
