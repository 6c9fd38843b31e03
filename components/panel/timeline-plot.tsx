import { scaleUtc } from 'd3-scale';
import { useState } from 'preact/hooks';
import type { PanelEvent } from '../../lib/corpus/panel-data.ts';
import { dateLanguage } from '../date-words.ts';
import { useT } from '../words.ts';
import { type Cluster, clusterEvents } from './cluster-events.ts';
import { middleOf } from './event-dates.ts';
import type { Stretch } from './stretch.ts';
import { useWidth } from './use-width.ts';

const HEIGHT = 104;
/** Where the line of time stands, px from the top. */
const LINE = 76;
const EDGE = 12;
/** Dots of 3 px and a little air between them. */
const APART = 8;
const RADIUS = 3;
/** Dots piled up at most; a pile of more is drawn as one bar with its number. */
const HIGHEST = 6;
/** Numbers nearer than this would touch, px. */
const NUMBERS_APART = 20;
const THREE_YEARS = 3 * 365 * 86_400_000;
/** A shorter drag is a click that slipped, px. */
const SHORTEST_DRAG = 8;

/** The events piled up along a line of time. Drag over it to look closer; a click on a pile lists its events. */
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
  const piles = clusterEvents(events, ({ date }) => scale(middleOf(date)), APART);
  const long = stretch[1] - stretch[0] > THREE_YEARS;
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 90)));
  const tickWords = new Intl.DateTimeFormat(dateLanguage(t.lang), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(long ? {} : { month: 'short' }),
  });
  const place = (event: PointerEvent): number =>
    event.clientX - (event.currentTarget as SVGElement).getBoundingClientRect().left;
  const page = pageDate === undefined ? undefined : scale(middleOf(pageDate));
  const pageShown = page !== undefined && page >= 0 && page <= width;
  return (
    <div ref={ref} class="panel-plot" style={{ height: `${HEIGHT}px` }} dir="ltr">
      {width > 0 && (
        <svg
          role="img"
          aria-label={label}
          class="timeline"
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
            const hit = piles.find(({ at }) => Math.abs(at - from) <= APART / 2);
            if (hit) onEvents(hit.things);
          }}
        >
          {pageShown && (
            <g class="page-date" transform={`translate(${page} 0)`}>
              <line y1={15} y2={LINE} />
              <text y={11} text-anchor={page < 40 ? 'start' : page > width - 40 ? 'end' : 'middle'}>
                {t('thisPage')}
              </text>
            </g>
          )}
          <line class="axis" x1={0} x2={width} y1={LINE} y2={LINE} />
          {ticks.map((tick) => (
            <g key={tick.getTime()} class="tick" transform={`translate(${scale(tick)} ${LINE})`}>
              <line y2={5} />
              <text y={19} text-anchor="middle">
                {tickWords.format(tick)}
              </text>
            </g>
          ))}
          <Piles piles={piles} />
          {drag && (
            <rect class="brush" x={Math.min(...drag)} width={Math.abs(drag[1] - drag[0])} y={18} height={LINE - 18} />
          )}
        </svg>
      )}
    </div>
  );
}

function Piles({ piles }: { piles: Cluster<PanelEvent>[] }) {
  const t = useT();
  let numbered = Number.NEGATIVE_INFINITY;
  return (
    <>
      {piles.map(({ at, things }) => {
        const many = things.length > HIGHEST;
        const number = many && at - numbered >= NUMBERS_APART;
        if (number) numbered = at;
        return (
          <g key={at} class="pile" transform={`translate(${at} ${LINE})`}>
            <title>{things.length > 1 ? t.plural('panelEvents', things.length) : things[0].text}</title>
            {many ? (
              <rect
                x={-RADIUS}
                y={-HIGHEST * (APART - 1) - 1}
                width={2 * RADIUS}
                height={HIGHEST * (APART - 1)}
                rx={RADIUS}
              />
            ) : (
              things.map((thing, nth) => <circle key={thing.text} cy={-RADIUS - 2 - nth * (APART - 1)} r={RADIUS} />)
            )}
            {number && (
              <text y={-HIGHEST * (APART - 1) - 5} text-anchor="middle">
                {things.length}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
