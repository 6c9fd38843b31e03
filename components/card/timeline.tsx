import type { CardEventLine, CardReference } from '../../lib/corpus/card-data.ts';
import { dateWords } from '../date-words.ts';
import { useT } from '../words.ts';
import { Cites } from './cites.tsx';
import { Section } from './section.tsx';

/** The events around the page's date, with the page among them. */
export function Timeline({
  events,
  pageDate,
  references,
}: {
  events: CardEventLine[];
  pageDate: string | undefined;
  references: CardReference[];
}) {
  const t = useT();
  if (events.length === 0) return null;
  const later = pageDate ? events.findIndex((event) => event.date > pageDate) : -1;
  const before = later < 0 ? events : events.slice(0, later);
  const after = later < 0 ? [] : events.slice(later);
  const line = (event: CardEventLine) => (
    <li key={event.date + event.text}>
      <time dateTime={event.date} lang={t.lang}>
        {dateWords(event.date, t.lang)}
      </time>
      <span>
        {event.text}
        <Cites cites={event.cites} references={references} />
      </span>
    </li>
  );
  return (
    <Section title={t('aroundThisDate')} name="timeline">
      <ol>
        {before.map(line)}
        {pageDate && (
          <li class="this-page" lang={t.lang}>
            <time dateTime={pageDate}>{dateWords(pageDate, t.lang)}</time>
            <span>{t('thisPage')}</span>
          </li>
        )}
        {after.map(line)}
      </ol>
    </Section>
  );
}
