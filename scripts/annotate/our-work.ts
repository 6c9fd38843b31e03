import type { Browser } from '@playwright/test';
import { recordTrace, type TraceEvent } from '../inspect/browser-trace.ts';

/** What our scripts cost a page's main thread. Milliseconds. */
export interface OurWork {
  /** Processor time of the renderer's main thread in tasks that ran our scripts. */
  cpu: number;
  /** The longest such task: wall, and processor time, which does not grow when others use the machine. */
  longest: number;
  longestCpu: number;
  /** Processor time of the gate alone. */
  gate: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** Records what runs in the browser until it is asked for our share. One recording at a time a browser. */
export async function recordOurWork(browser: Browser, extension: string): Promise<() => Promise<OurWork>> {
  const stop = await recordTrace(browser, CATEGORIES);
  return async () => ourWork(await stop(), `chrome-extension://${extension}/`);
}

/**
 * Sums the tasks in which our scripts ran; `base` is the address of our files. An answer of the background is taken up in a task
 * without any call of ours but its promises' continuations: scripts of saved pages are kept still, so those are ours as well.
 */
function ourWork(events: TraceEvent[], base: string): OurWork {
  const names = ['gate.js', 'reader.js'].map((name) => base + name);
  const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? '';
  const ours = new Map<string, TraceEvent[]>();
  for (const event of events)
    if (event.ph === 'X' && names.includes(urlOf(event)))
      ours.set(threadOf(event), [...(ours.get(threadOf(event)) ?? []), event]);
  const work: OurWork = { cpu: 0, longest: 0, longestCpu: 0, gate: 0 };
  for (const [thread, calls] of ours) {
    const begun = Math.min(...calls.map(({ ts }) => ts));
    const more = events.filter(
      (event) => event.name === 'RunMicrotasks' && threadOf(event) === thread && event.ts > begun,
    );
    const tasks = events
      .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && threadOf(event) === thread)
      .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
    for (const task of outermost(tasks)) {
      const own = [...calls, ...more].filter(({ ts }) => ts >= task.ts && ts < endOf(task));
      if (own.length === 0) continue;
      const { dur = 0, tdur = dur } = task;
      work.cpu += tdur / 1000;
      work.longest = Math.max(work.longest, dur / 1000);
      work.longestCpu = Math.max(work.longestCpu, tdur / 1000);
      if (own.some((event) => urlOf(event) === names[0])) work.gate += tdur / 1000;
    }
  }
  return work;
}

/** Tasks that stand in no other; `tasks` are in order of their beginnings, longer ones first. */
function outermost(tasks: TraceEvent[]): TraceEvent[] {
  let end = 0;
  return tasks.filter((task) => {
    if (task.ts < end) return false;
    end = endOf(task);
    return true;
  });
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
