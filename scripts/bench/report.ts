import type { BenchPart } from '../../tests/bench/part.ts';
import { COLUMNS, cellsOf, markdownTable } from './table.ts';

/** When and where a part was measured. */
export interface Circumstances {
  /** ISO day. */
  day: string;
  machine: string;
  quick: boolean;
}

const METHOD = 'How it is measured';

const INTRO = `# Performance

Written by \`npm run bench\`; do not edit. Every figure with a bar is one the project holds itself to; “met” says whether it does.`;

const HOW = `## ${METHOD}

- **Repeat it** with \`npm run bench\`, or part by part with \`npm run bench -- detection\` (then \`page\`, \`card\`, \`store\`, \`search\`,
  \`panel\`, \`popup\`); the sections of other parts stay as they are, each with its own date. \`--quick\` takes fewer sizes and rounds
  and writes nothing. The part “page” measures this project's fixture pages; \`--pages DIR\` gives it a folder of saved pages instead.
- **A round** is one pass over everything that is compared, ours and the peers in turn, so that a slow moment of the machine falls on
  all alike. Each section says how many rounds it has and whether the figure is a median or a 95th percentile of them. What warms up
  first is said there too; a figure is cold unless it says “warm”.
- **Processor time** is that of the one thread that does the work: of the page's main thread by the browser's own count
  (\`TaskDuration\` on the clock of thread ticks), of a Node process by \`process.cpuUsage\`-like counters. It does not grow because
  another program runs beside it. Everything else is time on the clock, which does: measure on a quiet machine. “load” is how many
  processes wanted a processor in the minute before the part began.
- **Each part** runs in a process of its own, browsers headless with a fresh profile, in the build \`npm run build:granted\`.
  Nothing is measured in Firefox.
- **Ratio** is ours against the peer in the unit of the row; “× less” and “×” above 1 are in our favour unless the bar says “≤”.`;

/** A part's section of the report, as it stands in the file. */
interface Section {
  title: string;
  text: string;
}

/** The report with the section of `part` new or replaced where it stood; the other sections stay as they are. */
export function withPart(report: string, part: BenchPart, circumstances: Circumstances): string {
  const fresh = { title: part.title, text: sectionText(part, circumstances) };
  const old = sectionsOf(report);
  const sections = old.some(({ title }) => title === part.title)
    ? old.map((section) => (section.title === part.title ? fresh : section))
    : [...old, fresh];
  return `${[INTRO, overview(sections), HOW, ...sections.map(({ text }) => text)].join('\n\n')}\n`;
}

function sectionText({ title, method, rows }: BenchPart, { day, machine, quick }: Circumstances): string {
  const measured = `Measured ${day}${quick ? ' in a quick run' : ''}. ${machine}.`;
  return [`## ${title}`, measured, method, markdownTable(COLUMNS, rows.map(cellsOf))].join('\n\n');
}

function sectionsOf(report: string): Section[] {
  return report
    .split(/^(?=## )/m)
    .filter((text) => text.startsWith('## '))
    .map((text) => ({ title: text.slice(3, text.indexOf('\n')).trim(), text: text.trimEnd() }))
    .filter(({ title }) => title !== METHOD);
}

function overview(sections: readonly Section[]): string {
  const rows = sections.map(({ title, text }) => {
    const met = text.match(/^\|.*\| yes \|/gm)?.length ?? 0;
    const missed = text.match(/^\|.*\| no \|/gm)?.length ?? 0;
    const day = /^Measured (\S+?)\.? /m.exec(text)?.[1] ?? '';
    return [title, day, `${met} of ${met + missed}`];
  });
  return markdownTable(['part', 'measured', 'bars met'], rows);
}
