import { useMemo, useState } from 'preact/hooks';
import type { PanelEvent } from '../../lib/corpus/panel-data.ts';
import { Cites } from '../card/cites.tsx';
import { dateWords } from '../date-words.ts';
import { useT } from '../words.ts';
import { middleOf } from './event-dates.ts';
import type { PanelActions } from './panel-actions.ts';
import { PanelSection } from './panel-section.tsx';
import { firstStretch, moved, type Stretch, scaled, sideOf, wholeStretch } from './stretch.ts';
import { TimelinePlot } from './timeline-plot.tsx';

/** Events listed before the reader asks for more, and how many more each time. */
const FIRST = 5;
const MORE = 50;

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
  const whole = useMemo(() => wholeStretch(events, pageDate), [events, pageDate]);
  const first = useMemo(() => firstStretch(events, pageDate), [events, pageDate]);
  const [zoom, setZoom] = useState<Stretch>();
  const [picked, setPicked] = useState<PanelEvent[]>();
  const [most, setMost] = useState(FIRST);
  const stretch = zoom ?? first;
  const bySide = useMemo(() => Map.groupBy(events, (event) => sideOf(event, stretch)), [events, ...stretch]);
  const inStretch = bySide.get(0) ?? [];
  const listed = picked?.filter((event) => sideOf(event, stretch) === 0) ?? inStretch;
  const shown = picked ? listed : nearest(listed, pageDate, most);
  const [from, to] = stretch;
  const isWhole = from <= whole[0] && to >= whole[1];
  const look = (next: Stretch): void => {
    setZoom(next);
    setPicked(undefined);
    setMost(FIRST);
  };
  const scale = (by: number): void => {
    const middle = pageDate && !zoom ? middleOf(pageDate) : (from + to) / 2;
    look(scaled(stretch, by, middle, whole));
  };
  return (
    <PanelSection
      title={t('panelWhen')}
      aside={
        <span class="panel-tools">
          {(!isWhole || picked) && (
            <button type="button" class="text-button" onClick={() => look(whole)}>
              {t('panelShowAll')}
            </button>
          )}
          <button type="button" class="panel-zoom" aria-label={t('panelZoomOut')} onClick={() => scale(2)}>
            <span aria-hidden="true">−</span>
          </button>
          <button type="button" class="panel-zoom" aria-label={t('panelZoomIn')} onClick={() => scale(0.5)}>
            <span aria-hidden="true">+</span>
          </button>
        </span>
      }
    >
      <TimelinePlot
        events={inStretch}
        stretch={stretch}
        pageDate={pageDate}
        label={t('panelPlot', inStretch.length, dateWords(isoMonth(from), t.lang), dateWords(isoMonth(to), t.lang))}
        onStretch={look}
        onEvents={setPicked}
      />
      <p class="panel-beyond">
        <Beyond events={bySide.get(-1)} words="panelEarlier" onGo={() => look(moved(stretch, -1, events))} />
        <Beyond events={bySide.get(1)} words="panelLater" onGo={() => look(moved(stretch, 1, events))} />
      </p>
      <ol class="panel-events">
        {shown.map((event) => (
          <EventLine key={event.date + event.text} event={event} actions={actions} />
        ))}
      </ol>
      {shown.length < listed.length && (
        <button type="button" class="text-button" onClick={() => setMost(most + MORE)}>
          {t.plural('panelMoreEvents', Math.min(MORE, listed.length - shown.length))}
        </button>
      )}
    </PanelSection>
  );
}

/** The events on one side of what is shown, as a way there; an empty place when there are none. */
function Beyond({
  events = [],
  words,
  onGo,
}: {
  events: PanelEvent[] | undefined;
  words: 'panelEarlier' | 'panelLater';
  onGo: () => void;
}) {
  const t = useT();
  if (events.length === 0) return <span />;
  return (
    <button type="button" class={`panel-quiet ${words}`} onClick={onGo}>
      {t.plural(words, events.length)}
    </button>
  );
}

function EventLine({ event, actions }: { event: PanelEvent; actions: PanelActions }) {
  const t = useT();
  return (
    <li>
      {/* Whose event it is comes first: many a text begins with what happened. */}
      <p class="panel-of">
        <time dateTime={event.date}>{dateWords(event.date, t.lang)}</time>
        {event.topics.map((topic) => (
          <button key={topic.key} type="button" class="panel-link" onClick={() => actions.open(topic.key)}>
            <bdi>{topic.title}</bdi>
          </button>
        ))}
      </p>
      <p>
        {event.text}
        <Cites cites={event.references.map(({ number }) => number)} references={event.references} />
      </p>
    </li>
  );
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
