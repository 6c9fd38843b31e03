import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LICENCES } from '../../../../components/library/settings/licences.ts';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

it('the page about Sidelight names every package that ships, with its licence', () => {
  const shipped = Object.keys(read('package.json').dependencies).sort();
  expect(LICENCES.map(({ name }) => name)).toEqual(shipped);
  for (const { name, licence } of LICENCES)
    expect(read(`node_modules/${name}/package.json`).license, name).toBe(licence);
});
