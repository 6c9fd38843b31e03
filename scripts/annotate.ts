import { annotateLines } from './annotate/jsonl.ts';
import { loadLexicons } from './annotate/lexicons.ts';
import { readArguments, USAGE } from './annotate/options.ts';
import { annotateText } from './annotate/text.ts';

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.mode === 'html') {
    // Only saved pages need a browser; text is annotated without loading what drives one.
    const { annotatePages } = await import('./annotate/html.ts');
    await annotatePages(asked.paths, asked);
  } else {
    const { mode, file, explain, packs } = asked;
    const lexicons = loadLexicons(packs);
    if (mode === 'text') annotateText(lexicons, file, explain);
    else if (!(await annotateLines(lexicons, file, explain))) process.exitCode = 1;
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}
