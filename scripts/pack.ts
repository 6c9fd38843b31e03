import { buildPack } from './pack/build.ts';
import { checkPack } from './pack/check.ts';
import { importPack } from './pack/import.ts';
import { newPack } from './pack/new.ts';
import { readArguments, USAGE, UsageError } from './pack/options.ts';
import { writeSchema } from './pack/schema.ts';
import { showStats } from './pack/stats.ts';

const commands = {
  check: checkPack,
  build: buildPack,
  new: newPack,
  stats: showStats,
  import: importPack,
  schema: writeSchema,
};

try {
  const args = readArguments(process.argv.slice(2));
  process.exitCode = (await commands[args.command as keyof typeof commands](args)) ? 0 : 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `${message}\n\n${USAGE}` : message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
