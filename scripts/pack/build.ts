import { writePack } from '../../lib/corpus/write-pack.ts';
import { describeFileProblem } from './file-problem.ts';
import { loadPack } from './load.ts';
import { writeText } from './write-text.ts';

/** `pack build`: compiles a folder into one file; gives whether it could. */
export async function buildPack({ input, output }: { input: string; output: string }): Promise<boolean> {
  const { pack, problems } = await loadPack(input);
  for (const problem of problems) console.error(describeFileProblem(problem));
  if (!pack) return false;
  const bytes = await writeText(output, writePack(pack));
  console.log(`${output}: ${pack.topics.length} topics, ${pack.sources.length} sources, ${bytes} bytes`);
  return true;
}
