import { useState } from 'preact/hooks';
import type { PanelEvent } from '../../lib/corpus/panel-data.ts';
import { Cites } from '../card/cites.tsx';
import { dateWords } from '../date-words.ts';
import { useT } from '../words.ts';
import { middleOf } from './event-dates.ts';
import type { PanelActions } from './panel-actions.ts';
import { PanelSection } from './panel-section.tsx';
import { type Stretch, TimelinePlot } from './timeline-plot.tsx';

/** Events listed before the reader asks for more, and how many more each time. */
const FIRST = 5;
const MORE = 50;
const MONTH = 30 * 86_400_000;

/** The events of the page's topics: plotted, and listed in the same order. */
export function When({
  events,
  pageDate,
  actions,
}: {
  events: PanelEvent[];
  pageDate: string | undefined;
  actions: PanelActions;
}) {
  const t = useT();
  const whole = wholeStretch(events, pageDate);
  const [zoom, setZoom] = useState<Stretch>();
  const [picked, setPicked] = useState<PanelEvent[]>();
  const [most, setMost] = useState(FIRST);
  const [from, to] = zoom ?? whole;
  const inStretch = events.filter(({ date }) => middleOf(date) >= from && middleOf(date) <= to);
  const listed = picked?.filter((event) => inStretch.includes(event)) ?? inStretch;
  const shown = picked ? listed : nearest(listed, pageDate, most);
  const look = (stretch: Stretch | undefined): void => {
    setZoom(stretch);
    setPicked(undefined);
    setMost(FIRST);
  };
  const scaled = (by: number): void => {
    const middle = pageDate && !zoom ? middleOf(pageDate) : (from + to) / 2;
    const half = Math.max(MONTH, ((to - from) / 2) * by);
    const next: Stretch = [Math.max(whole[0], middle - half), Math.min(whole[1], middle + half)];
    look(next[0] <= whole[0] && next[1] >= whole[1] ? undefined : next);
  };
  const zoomed = zoom !== undefined || picked !== undefined;
  return (
    <PanelSection
      title={t('panelWhen')}
      aside={
        <span class="panel-tools">
          {zoomed && (
            <button type="button" class="text-button" onClick={() => look(undefined)}>
              {t('panelShowAll')}
            </button>
          )}
          <button type="button" class="panel-zoom" aria-label={t('panelZoomOut')} onClick={() => scaled(2)}>
            <span aria-hidden="true">−</span>
          </button>
          <button type="button" class="panel-zoom" aria-label={t('panelZoomIn')} onClick={() => scaled(0.5)}>
            <span aria-hidden="true">+</span>
          </button>
        </span>
      }
    >
      <TimelinePlot
        events={inStretch}
        stretch={[from, to]}
        pageDate={pageDate}
        label={t('panelPlot', inStretch.length, dateWords(isoMonth(from), t.lang), dateWords(isoMonth(to), t.lang))}
        onStretch={look}
        onEvents={setPicked}
      />
      <ol class="panel-events" aria-live="polite">
        {shown.map((event) => (
          <EventLine key={event.date + event.text} event={event} actions={actions} />
        ))}
      </ol>
      {shown.length < listed.length && (
        <button type="button" class="text-button" onClick={() => setMost(most + MORE)}>
          {t('panelMoreEvents', Math.min(MORE, listed.length - shown.length), listed.length)}
        </button>
      )}
    </PanelSection>
  );
}

function EventLine({ event, actions }: { event: PanelEvent; actions: PanelActions }) {
  const t = useT();
  return (
    <li>
      <time dateTime={event.date}>{dateWords(event.date, t.lang)}</time>
      <p>
        {event.text}
        <Cites cites={event.references.map(({ number }) => number)} references={event.references} />
      </p>
      <p class="panel-of">
        {event.topics.map((topic) => (
          <button key={topic.key} type="button" class="panel-link" onClick={() => actions.open(topic.key)}>
            <bdi>{topic.title}</bdi>
          </button>
        ))}
      </p>
    </li>
  );
}

/** From the first to the last of all dates, with a little room at both ends. */
function wholeStretch(events: PanelEvent[], pageDate: string | undefined): Stretch {
  const times = [...events.map(({ date }) => date), ...(pageDate ? [pageDate] : [])].map(middleOf);
  const from = times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const to = times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const room = Math.max(MONTH, (to - from) * 0.02);
  return [from - room, to + room];
}

/** The events nearest to the page's date (or the last ones), in order of time. */
function nearest(events: PanelEvent[], pageDate: string | undefined, most: number): PanelEvent[] {
  if (events.length <= most) return events;
  const middle = pageDate ? middleOf(pageDate) : Number.POSITIVE_INFINITY;
  const after = events.findIndex(({ date }) => middleOf(date) > middle);
  const at = after < 0 ? events.length : after;
  const start = Math.max(0, Math.min(events.length - most, at - Math.ceil(most * 0.6)));
  return events.slice(start, start + most);
}

function isoMonth(time: number): string {
  return new Date(time).toISOString().slice(0, 7);
}
