import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packJsonSchema } from '../../../../scripts/pack/schema.ts';

it('docs/pack.schema.json says what the validator says (npm run -s pack -- schema -o docs/pack.schema.json)', () => {
  expect(readFileSync('docs/pack.schema.json', 'utf8')).toBe(packJsonSchema());
});
