import type { Browser, CDPSession } from '@playwright/test';

/** What our scripts cost a page's main thread. Milliseconds. */
export interface OurWork {
  /** Processor time of the renderer's main thread in tasks that ran our scripts. */
  cpu: number;
  /** The longest such task, wall. */
  longest: number;
  /** Processor time of the gate alone. */
  gate: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args?: { data?: { url?: string; frame?: string } };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel'];

/** Records what runs in the browser until it is asked for our share. One recording at a time a browser. */
export async function recordOurWork(browser: Browser, extension: string): Promise<() => Promise<OurWork>> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, recordMode: 'recordAsMuchAsPossible' },
  });
  return async () => {
    await stop(session);
    await session.detach();
    return ourWork(events, `chrome-extension://${extension}/`);
  };
}

async function stop(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
}

/** Sums the outermost calls into the scripts that we put into pages; `base` is the address of our files. */
function ourWork(events: TraceEvent[], base: string): OurWork {
  const ours = ['gate.js', 'reader.js'].map((name) => base + name);
  const calls = events
    .filter(({ ph, args }) => ph === 'X' && ours.includes(args?.data?.url ?? ''))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const work: OurWork = { cpu: 0, longest: 0, gate: 0 };
  const ends = new Map<string, number>();
  for (const { pid, tid, ts, dur = 0, tdur = dur, args } of calls) {
    const thread = `${pid}/${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    work.cpu += tdur / 1000;
    work.longest = Math.max(work.longest, dur / 1000);
    if (args?.data?.url === `${base}gate.js`) work.gate += tdur / 1000;
  }
  return work;
}
