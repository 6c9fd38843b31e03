import type { Browser } from '@playwright/test';
import { recordTrace, type TraceEvent } from '../../scripts/inspect/browser-trace.ts';

/** Processor time of a page's main thread for one call and what came of it, ms. */
export interface CallTime {
  /** The call and the promises it settled, without the styles and the layout it asked the browser for. */
  call: number;
  /** Styles and layout the browser computed in the call and up to the next frame. */
  layout: number;
  /** All tasks from the call to the next frame. */
  frame: number;
}

/** How the call is known again in a recording. */
const NAME = 'timedCall';

/** Records the browser while `run` has a page evaluate the expression it is given, and waits for the frame that shows it. */
export async function timeCall<Value>(
  browser: Browser,
  call: string,
  run: (expression: string) => Promise<Value>,
): Promise<{ value: Value; time: CallTime }> {
  const stop = await recordTrace(browser, ['devtools.timeline', 'toplevel']);
  // A task of its own: what the debugger does to evaluate an expression is not the call's.
  const value = await run(`new Promise((done) => setTimeout(function ${NAME}() { done(${call}); }))`);
  return { value, time: callTime((await stop()).filter(({ ph }) => ph === 'X')) };
}

function callTime(events: TraceEvent[]): CallTime {
  const call = events.find(({ args }) => args?.data?.functionName === NAME);
  const thread = events.filter(({ pid, tid }) => pid === call?.pid && tid === call.tid);
  const tasks = outermost(thread.filter(({ name }) => name.endsWith('RunTask')));
  const task = tasks.find((one) => call && holds(one, call));
  if (!task) throw new Error('The recording does not hold the call.');
  const layouts = thread.filter(({ name, ts }) => /^(?:UpdateLayoutTree|Layout)$/.test(name) && ts >= task.ts);
  return {
    call: msOf([task]) - msOf(layouts.filter((one) => holds(task, one))),
    layout: msOf(layouts),
    frame: msOf(tasks.filter(({ ts }) => ts >= task.ts)),
  };
}

function outermost(tasks: TraceEvent[]): TraceEvent[] {
  const ordered = tasks.toSorted((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let end = 0;
  return ordered.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
  inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
const msOf = (events: TraceEvent[]): number => events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
