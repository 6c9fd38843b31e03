import { annotateLines } from './annotate/jsonl.ts';
import { loadLexicons } from './annotate/lexicons.ts';
import { readArguments, USAGE } from './annotate/options.ts';
import { annotateText } from './annotate/text.ts';

try {
  const { mode, file, explain, packs } = readArguments(process.argv.slice(2));
  const lexicons = loadLexicons(packs);
  if (mode === 'text') annotateText(lexicons, file, explain);
  else if (!(await annotateLines(lexicons, file, explain))) process.exitCode = 1;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
