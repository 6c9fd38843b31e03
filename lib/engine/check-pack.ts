import { commonAliases } from '../corpus/common-aliases.ts';
import type { PackMeta } from '../corpus/pack.ts';
import { PackError, type PackProblem } from '../corpus/pack-problem.ts';
import { inspectPack } from '../corpus/pack-stream.ts';
import type { Alias } from '../corpus/topic.ts';
import type { Store } from '../store/store.ts';
import type { ImportControls } from './import-pack.ts';
import { measureProgress } from './import-progress.ts';
import { isOwnTopicPack, ownTopicPack } from './topics/own-topic-pack.ts';

/** What a pack file is, found out before anything of it is stored. */
export interface PackReport {
  meta?: PackMeta;
  topics: number;
  sources: number;
  names: number;
  /** Languages of its names, those with the most first. */
  languages: string[];
  /** What keeps it from being taken in; empty when nothing does. */
  problems: PackProblem[];
  /** What this version of Sidelight does not understand and leaves out. */
  warnings: PackProblem[];
  /** Everyday words among its names that are too many for its topics to be marked, commonest first. */
  everyday: string[];
  /** The pack here that it takes the place of. */
  replaces?: { version: string; own: boolean };
  /** Whether it is a pack of own topics, and there is none here yet, so that it can be gone on with. */
  canBeOwn: boolean;
}

/** Problems, warnings and words told; more would help nobody. */
const TOLD = 20;

/** Reads a pack file to its end without storing anything. Throws the signal's reason. */
export async function checkPack(store: Store, file: Blob, controls: ImportControls = {}): Promise<PackReport> {
  const report: PackReport = {
    topics: 0,
    sources: 0,
    names: 0,
    languages: [],
    problems: [],
    warnings: [],
    everyday: [],
    canBeOwn: false,
  };
  const names = new Map<string, number>();
  const everyday: Alias[] = [];
  const meter = measureProgress(file.size, controls.progress);
  try {
    const options = controls.signal ? { signal: controls.signal } : {};
    for await (const item of inspectPack(meter.counted(file.stream()), options)) {
      if (item.kind === 'meta') report.meta = item.meta;
      else if (item.kind === 'source') report.sources += 1;
      else if (item.kind === 'problem') note(report.problems, item.problem);
      else if (item.kind === 'warning') note(report.warnings, item.problem);
      else {
        report.topics += 1;
        report.names += item.topic.aliases.length;
        for (const { lang } of item.topic.aliases) names.set(lang, (names.get(lang) ?? 0) + 1);
        for (const alias of item.topic.aliases) if (!alias.text.includes(' ')) everyday.push(alias);
        meter.rows(report.topics + report.sources);
      }
    }
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    for (const problem of error.problems) note(report.problems, problem);
  }
  report.languages = [...names].sort((one, other) => other[1] - one[1]).map(([lang]) => lang);
  report.everyday = commonAliases(everyday)
    .flatMap(({ words }) => words.map(({ text }) => text))
    .slice(0, TOLD);
  const there = (await store.packs()).find(({ id }) => id === report.meta?.id);
  if (there) report.replaces = { version: there.meta.version, own: there.origin === 'own' };
  report.canBeOwn = report.meta !== undefined && isOwnTopicPack(report.meta.id) && !(await ownTopicPack(store));
  return report;
}

function note(list: PackProblem[], problem: PackProblem): void {
  if (list.length < TOLD) list.push(problem);
}
