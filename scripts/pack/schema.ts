import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { packSchema } from '../../lib/corpus/pack-schema.ts';

/** The JSON Schema of compiled packs, from the validator the extension uses. What it cannot say stands in `docs/pack-format.md`. */
export function packJsonSchema(): string {
  const schema = toJsonSchema(packSchema, { errorMode: 'ignore', typeMode: 'input' });
  const described = {
    ...schema,
    title: 'Sidelight pack',
    description: 'A compiled pack (*.pack.json), format version 1.',
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** `pack schema`: prints the JSON Schema or writes it to a file. */
export async function writeSchema({ output }: { output: string }): Promise<boolean> {
  if (output) writeFileSync(output, packJsonSchema());
  else process.stdout.write(packJsonSchema());
  return true;
}
