import type { PanelEvent } from '../../lib/corpus/panel-data.ts';
import { middleOf } from './event-dates.ts';

/** A stretch of time, ms since 1970. */
export type Stretch = [from: number, to: number];

/** A month, ms: no stretch is looked at closer than two of them. */
const MONTH = 30 * 86_400_000;
/** Share of all events that the first look wants to hold… */
const MOST = 0.8;
/** …if it takes no more than this share of the whole time: else the whole is as good. */
const SHORT = 0.6;

/** From the first to the last of all dates, with a little room at both ends. */
export function wholeStretch(events: PanelEvent[], pageDate: string | undefined): Stretch {
  const times = timesOf(events);
  if (pageDate) times.push(middleOf(pageDate));
  const from = times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const to = times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  return withRoom(from, to);
}

/**
 * The stretch to look at first: the shortest that holds most events and the page's date, since one treaty of 1949 would
 * push all that happened of late into a corner.
 */
export function firstStretch(events: PanelEvent[], pageDate: string | undefined): Stretch {
  const whole = wholeStretch(events, pageDate);
  const times = timesOf(events).sort((one, other) => one - other);
  const wanted = Math.ceil(times.length * MOST);
  const page = pageDate ? middleOf(pageDate) : undefined;
  let best = whole;
  for (let at = 0; at + wanted <= times.length; at++) {
    const from = Math.min(times[at] ?? 0, page ?? Number.POSITIVE_INFINITY);
    const to = Math.max(times[at + wanted - 1] ?? 0, page ?? Number.NEGATIVE_INFINITY);
    const stretch = withRoom(from, to);
    if (spanOf(stretch) < spanOf(best)) best = stretch;
  }
  return spanOf(best) <= spanOf(whole) * SHORT ? best : whole;
}

/** A stretch made longer or shorter around a moment, within the whole. */
export function scaled([from, to]: Stretch, by: number, around: number, whole: Stretch): Stretch {
  const half = Math.max(MONTH, ((to - from) / 2) * by);
  const start = Math.max(whole[0], around - half);
  const end = Math.min(whole[1], around + half);
  return [Math.min(start, end - 2 * MONTH), Math.max(end, start + 2 * MONTH)];
}

/** A stretch of the same length moved earlier (-1) or later (1) as far as the next event beyond it. */
export function moved([from, to]: Stretch, by: 1 | -1, events: PanelEvent[]): Stretch {
  const beyond = timesOf(events).filter((time) => (by < 0 ? time < from : time > to));
  if (beyond.length === 0) return [from, to];
  const next = beyond.reduce((one, other) => (by < 0 ? Math.max(one, other) : Math.min(one, other)));
  const span = to - from;
  // The event reached stands a little inside, not at the edge.
  const room = span * 0.1;
  if (by < 0) return [Math.min(from, next + room - span), Math.min(to, next + room)];
  return [Math.max(from, next - room), Math.max(to, next - room + span)];
}

/** Whether an event stands in a stretch: -1 before it, 1 after it, 0 in it. */
export function sideOf({ date }: PanelEvent, [from, to]: Stretch): -1 | 0 | 1 {
  const time = middleOf(date);
  return time < from ? -1 : time > to ? 1 : 0;
}

function timesOf(events: PanelEvent[]): number[] {
  return events.map(({ date }) => middleOf(date));
}

function withRoom(from: number, to: number): Stretch {
  const room = Math.max(MONTH, (to - from) * 0.03);
  return [from - room, to + room];
}

function spanOf([from, to]: Stretch): number {
  return to - from;
}
