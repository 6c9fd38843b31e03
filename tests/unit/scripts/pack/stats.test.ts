import { expect, it } from 'vitest';
import { compilePackFolder } from '../../../../scripts/pack/compile-folder.ts';
import { packStats } from '../../../../scripts/pack/stats.ts';

function statsOf(folder: string) {
  const { pack, problems } = compilePackFolder(folder);
  if (!pack) throw new Error(problems[0]?.message);
  return packStats(pack);
}

it('the counts of a pack tell its aliases by language, ambiguous ones and those that are never marked', () => {
  expect(statsOf('docs/examples/monetary-policy')).toMatchObject({
    topics: 3,
    sources: 1,
    aliases: { en: 9, de: 5 },
    ambiguousAliases: 3,
    unmarkedAliases: 1,
  });
});

it('the bundled pack has forty topics, and every fact in it is dated and cited', () => {
  expect(statsOf('data/packs/arms-and-treaties')).toMatchObject({
    topics: 40,
    sources: 2,
    factsWithoutDate: 0,
    factsWithoutCite: 0,
  });
});
