import { type ParagraphChange, paragraphChanges } from '../corpus/paragraph-changes.ts';
import type { Source } from '../corpus/source.ts';
import type { Store } from '../store/store.ts';

/** A version of a source, with what it changed in the one before. */
export interface SourceVersion {
  /** ISO date and time; missing when it is not known. */
  saved?: string;
  title: string;
  /** Missing for the first one. */
  changes?: ParagraphChange[];
}

/** A source with its versions, the newest, which is the source itself, first. */
export interface SourceHistory {
  source: Source;
  versions: SourceVersion[];
}

/** A source as it has been saved over time; `undefined` when no pack has it. */
export async function sourceHistory(store: Store, pack: string, id: string): Promise<SourceHistory | undefined> {
  const [source, before] = await Promise.all([store.source(pack, id), store.versionsOf(pack, id)]);
  if (!source) return undefined;
  const all = [...before, source];
  const versions = all.map((version, at): SourceVersion => {
    const earlier = all[at - 1];
    return {
      title: version.title,
      ...(version.saved ? { saved: version.saved } : {}),
      ...(earlier ? { changes: paragraphChanges(earlier.text, version.text) } : {}),
    };
  });
  return { source, versions: versions.reverse() };
}
