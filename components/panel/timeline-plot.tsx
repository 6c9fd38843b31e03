import { scaleUtc } from 'd3-scale';
import { useState } from 'preact/hooks';
import type { PanelEvent } from '../../lib/corpus/panel-data.ts';
import { useT } from '../words.ts';
import { clusterEvents } from './cluster-events.ts';
import { middleOf } from './event-dates.ts';
import { useWidth } from './use-width.ts';

/** A stretch of time, ms since 1970. */
export type Stretch = [from: number, to: number];

const HEIGHT = 84;
const LINE = 50;
const EDGE = 14;
/** Dots nearer than this would touch, px. */
const APART = 19;
const THREE_YEARS = 3 * 365 * 86_400_000;
/** A shorter drag is a click that slipped, px. */
const SHORTEST_DRAG = 8;

/** The events along a line of time; dense ones as one larger dot. Drag over it, or click a large dot, to look closer. */
export function TimelinePlot({
  events,
  stretch,
  pageDate,
  label,
  onStretch,
  onEvents,
}: {
  events: PanelEvent[];
  stretch: Stretch;
  pageDate: string | undefined;
  label: string;
  onStretch: (stretch: Stretch) => void;
  onEvents: (events: PanelEvent[]) => void;
}) {
  const t = useT();
  const { ref, width } = useWidth();
  const [drag, setDrag] = useState<[number, number]>();
  const scale = scaleUtc(stretch, [EDGE, Math.max(EDGE + 1, width - EDGE)]);
  const clusters = clusterEvents(events, ({ date }) => scale(middleOf(date)), APART);
  const long = stretch[1] - stretch[0] > THREE_YEARS;
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 90)));
  const tickWords = new Intl.DateTimeFormat(t.lang === 'en' ? 'en-GB' : t.lang, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(long ? {} : { month: 'short' }),
  });
  const place = (event: PointerEvent): number =>
    event.clientX - (event.currentTarget as SVGElement).getBoundingClientRect().left;
  const page = pageDate === undefined ? undefined : scale(middleOf(pageDate));
  const pageShown = page !== undefined && page >= 0 && page <= width;
  return (
    <div ref={ref} class="panel-plot" dir="ltr">
      {width > 0 && (
        <svg
          role="img"
          aria-label={label}
          width={width}
          height={HEIGHT}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setDrag([place(event), place(event)]);
          }}
          onPointerMove={(event) => drag && setDrag([drag[0], place(event)])}
          onPointerCancel={() => setDrag(undefined)}
          onPointerUp={(event) => {
            setDrag(undefined);
            if (!drag) return;
            const [from = 0, to = 0] = [drag[0], place(event)].toSorted((one, other) => one - other);
            if (to - from >= SHORTEST_DRAG) {
              onStretch([scale.invert(from).getTime(), scale.invert(to).getTime()]);
              return;
            }
            const hit = clusters.find(({ at }) => Math.abs(at - from) <= APART / 2 + 2);
            if (hit) onEvents(hit.things);
          }}
        >
          <line class="axis" x1={0} x2={width} y1={LINE} y2={LINE} />
          {ticks.map((tick) => (
            <g key={tick.getTime()} class="tick" transform={`translate(${scale(tick)} ${LINE})`}>
              <line y2={5} />
              <text y={20} text-anchor="middle">
                {tickWords.format(tick)}
              </text>
            </g>
          ))}
          {pageShown && (
            <g class="page-date" transform={`translate(${page} 0)`}>
              <line y1={16} y2={LINE + 5} />
              <text y={11} text-anchor={page < 40 ? 'start' : page > width - 40 ? 'end' : 'middle'}>
                {t('thisPage')}
              </text>
            </g>
          )}
          {clusters.map(({ at, things }) => (
            <g key={at} class={things.length > 1 ? 'dot many' : 'dot'} transform={`translate(${at} ${LINE})`}>
              <circle r={Math.min(9, 3.5 + Math.sqrt(things.length - 1) * 1.8)} />
              {things.length > 3 && (
                <text y={3.5} text-anchor="middle">
                  {things.length}
                </text>
              )}
              <title>{things.length > 1 ? t.plural('panelEvents', things.length) : things[0].text}</title>
            </g>
          ))}
          {drag && (
            <rect class="brush" x={Math.min(...drag)} width={Math.abs(drag[1] - drag[0])} y={18} height={LINE - 12} />
          )}
        </svg>
      )}
    </div>
  );
}
