import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parsePack } from '../../../../lib/corpus/parse-pack.ts';
import { compilePackFolder } from '../../../../scripts/pack/compile-folder.ts';

const page = readFileSync('docs/pack-format.md', 'utf8');
const blocks = (lang: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${lang}\\n([\\s\\S]*?)\`\`\``, 'g'))].map((block) => block[1] ?? '');

it('the compiled example of the documentation is a valid pack', () => {
  expect(parsePack(blocks('json')[0])).toMatchObject({ ok: true, warnings: [] });
});

it('the authored examples of the documentation make a valid pack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documented-'));
  try {
    mkdirSync(join(folder, 'topics'));
    mkdirSync(join(folder, 'sources'));
    const [topic = '', source = ''] = blocks('text');
    writeFileSync(join(folder, 'pack.yaml'), blocks('yaml')[0] ?? '');
    writeFileSync(join(folder, 'topics', 'quantitative-easing.md'), topic);
    writeFileSync(join(folder, 'sources', 'central-banks-in-brief.md'), source);
    // The related topic is not shown on the page.
    const other = topic.replace('id: quantitative-easing', 'id: inflation-targeting').replace(/relations:\n.*\n/, '');
    writeFileSync(join(folder, 'topics', 'inflation-targeting.md'), other);
    expect(compilePackFolder(folder).problems).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
