import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GivenFile, SourceImport } from '../../../lib/engine/import-sources.ts';
import type { FoundArticle } from '../../../lib/engine/saved-articles.ts';
import { breakWrites } from '../store/faulty.ts';
import { storeIn } from '../store/fresh-store.ts';
import { packFile, smallPack } from '../store/small-pack.ts';
import { wholeEngine } from '../store/whole-engine.ts';

let store: ReturnType<typeof storeIn>['store'];
let database: ReturnType<typeof storeIn>['database'];
let engine: ReturnType<typeof wholeEngine>;
beforeEach(async () => {
  ({ store, database } = storeIn());
  engine = wholeEngine(store);
  await engine.importFile({ name: 'rivers', blob: packFile(smallPack({ topics: 3, sources: 1 })) });
});

const article = (change: Partial<FoundArticle> = {}): FoundArticle => ({
  title: 'On the river',
  address: 'https://www.courier.example/river/?utm_source=mail#top',
  lang: 'en',
  text: ['The Quarrow 1 is a river that nobody has seen.', 'It is cold.'],
  ...change,
});
const save = async (change: Partial<FoundArticle> = {}) => {
  const [end] = await engine.saveArticles([article(change)]);
  if (!end || end.kind === 'empty') throw new Error('Nothing was saved.');
  return end;
};
const excerpts = async () => {
  const page = { url: '', topics: [], text: '' };
  const card = await engine.card({ topic: 'rivers/river-1', choices: [], near: '', page });
  return card?.excerpts.filter(({ source }) => source.own).map(({ text }) => text);
};

describe('a saved article', () => {
  it('is on cards at once, marked as the reader’s own', async () => {
    await save();
    expect(await excerpts()).toEqual(['The Quarrow 1 is a river that nobody has seen.']);
  });

  it('is found at once', async () => {
    await save();
    expect(JSON.stringify(await engine.find('nobody seen'))).toContain('On the river');
  });

  it.each([
    ['with other tracking', 'https://courier.example/river?utm_medium=social&fbclid=1'],
    ['by another scheme', 'http://courier.example/river/'],
    ['at another place in the page', 'https://courier.example/river#end'],
  ])('is the same %s', async (_, address) => {
    await save();
    expect((await save({ address })).kind).toBe('same');
  });

  it.each([
    ['page', 'https://courier.example/river/2'],
    ['query', 'https://courier.example/river?id=2'],
    ['port', 'https://courier.example:8080/river'],
  ])('is another one by another %s', async (_, address) => {
    await save();
    expect((await save({ address })).kind).toBe('new');
  });

  it('is a new version when it reads differently; cards show the new text, and both are kept', async () => {
    const first = await save();
    expect((await save({ text: ['The Quarrow 1 is dry now.', 'It is cold.'] })).kind).toBe('version');
    expect(await excerpts()).toEqual(['The Quarrow 1 is dry now.']);
    const history = await engine.history(first);
    expect(history?.versions).toHaveLength(2);
    expect(history?.versions[0]?.changes).toEqual([
      { kind: 'removed', text: 'The Quarrow 1 is a river that nobody has seen.' },
      { kind: 'added', text: 'The Quarrow 1 is dry now.' },
      { kind: 'same', text: 'It is cold.' },
    ]);
  });

  it('goes back to the version before when the last saving is undone, and goes when there was none', async () => {
    const first = await save();
    await new Promise((resolve) => setTimeout(resolve, 2));
    const second = await save({ text: ['The Quarrow 1 is dry now.'] });
    await engine.undoSave(first);
    expect(await excerpts()).toEqual(['The Quarrow 1 is dry now.']);
    await engine.undoSave(second);
    expect(await excerpts()).toEqual(['The Quarrow 1 is a river that nobody has seen.']);
    await engine.undoSave(first);
    expect(await excerpts()).toEqual([]);
  });

  it('that is taken back leaves nothing to bring back', async () => {
    await engine.undoSave(await save());
    expect(await store.deletedSources('saved')).toEqual([]);
    expect(await excerpts()).toEqual([]);
    expect(JSON.stringify(await engine.find('nobody seen'))).not.toContain('saved/');
  });

  it('goes from cards and search when it is deleted, and comes back with its versions', async () => {
    const place = await save();
    await save({ text: ['The Quarrow 1 is dry now.'] });
    await engine.deleteSource(place);
    expect(await excerpts()).toEqual([]);
    expect(await engine.source(place)).toBeUndefined();
    expect(JSON.stringify(await engine.find('dry now'))).not.toContain('saved/');
    expect(await store.deletedSources('saved')).toMatchObject([{ id: place.source, title: 'On the river' }]);
    expect(await engine.undoDelete(place)).toBe(true);
    expect(await excerpts()).toEqual(['The Quarrow 1 is dry now.']);
    expect((await engine.history(place))?.versions).toHaveLength(2);
    expect(JSON.stringify(await engine.find('dry now'))).toContain('saved/');
  });

  it('stays gone when it is too late, or when it was saved again meanwhile', async () => {
    const place = await save();
    await engine.deleteSource(place);
    await save({ text: ['Saved anew.'] });
    expect(await engine.undoDelete(place)).toBe(false);
    await engine.deleteSource(place);
    await store.forgetDeleted(Date.now() + 1);
    expect(await engine.undoDelete(place)).toBe(false);
  });

  it('leaves what is derived from other packs as it is', async () => {
    const before = await store.sourcesOf('rivers');
    await save();
    await engine.tidy();
    expect(await store.sourcesOf('rivers')).toEqual(before);
  });

  it('without any text is not saved', async () => {
    expect(await engine.saveArticles([article({ text: ['—', ''] })])).toEqual([{ kind: 'empty' }]);
    expect((await store.packs()).map(({ id }) => id)).toEqual(['rivers']);
  });

  it('and a selection of it are two sources', async () => {
    await save();
    expect((await save({ part: 'selection', text: ['It is cold.'] })).kind).toBe('new');
    expect((await save({ part: 'selection', text: ['It is cold.'] })).kind).toBe('same');
  });
});

describe('an import', () => {
  const run = (files: GivenFile[], signal = new AbortController().signal): Promise<SourceImport> =>
    engine.importSources(files, {
      readHtml: (html) => ({ title: 'Page', text: [html.replace(/<[^>]+>/g, '')] }),
      progress: () => undefined,
      signal,
    });
  const file = (path: string, content: BlobPart): GivenFile => ({ path, file: new Blob([content]) });
  const titles = async () => (await store.sourcesOf('saved')).map(({ title }) => title).sort();

  it('takes in pages, plain text and Markdown, and says what it left out', async () => {
    const report = await run([
      file('notes/a_river.txt', 'The Quarrow 1 is long.\n\nIt is.'),
      file('b.md', '# A lake\n\nThere is none.'),
      file('c.html', '<p>A page</p>'),
      file('d.pdf', '%PDF'),
      file('e.txt', ' \n'),
      file('f.txt', new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 0, 1])),
      file('.DS_Store', 'x'),
      file('g.zip', 'not one'),
    ]);
    expect(report.saved).toBe(3);
    expect(report.skipped).toEqual([
      { path: 'd.pdf', why: 'kind' },
      { path: 'f.txt', why: 'unreadable' },
      { path: 'g.zip', why: 'zip' },
      { path: 'e.txt', why: 'empty' },
    ]);
    expect(await titles()).toEqual(['A lake', 'Page', 'a river']);
    expect(await excerpts()).toEqual(['The Quarrow 1 is long.']);
  });

  it('is taken back as a whole, but for what has been saved since, in few changes of the index', async () => {
    const later = () => new Promise((resolve) => setTimeout(resolve, 2));
    const earlier = await save();
    await later();
    const ends = await engine.saveArticles([
      article({ text: ['The Quarrow 1 is dry now.'] }),
      ...Array.from({ length: 30 }, (_, at) => article({ address: `https://x.example/${at}`, text: [`Gull ${at}.`] })),
    ]);
    await later();
    // The same page twice in one import.
    ends.push(...(await engine.saveArticles([article({ address: 'https://x.example/0', text: ['Tern 0.'] })])));
    await later();
    await save({ address: 'https://x.example/1', text: ['Tern 1.'] });
    const taken = ends.filter((end) => end.kind !== 'empty');
    const { changeSearch } = store;
    let changes = 0;
    store.changeSearch = (change) => {
      changes += 1;
      return changeSearch(change);
    };
    await engine.undoSaves(taken);
    // One for the version, one for what is gone and what is back, and merges.
    expect(changes).toBeLessThan(5);

    const left = await store.sourcesOf('saved');
    expect(left).toHaveLength(2);
    expect(left.find(({ id }) => id === earlier.source)?.saved).toBe(earlier.saved);
    expect(await excerpts()).toEqual(['The Quarrow 1 is a river that nobody has seen.']);
    expect(await store.versionsOf('saved', earlier.source)).toEqual([]);
    const again = left.find(({ id }) => id !== earlier.source)?.id ?? '';
    expect(await store.versionsOf('saved', again)).toHaveLength(1);
    expect(await store.deletedSources('saved')).toEqual([]);
    for (const [words, there] of [
      ['gull', false],
      ['tern', true],
      ['nobody seen', true],
      ['dry now', false],
    ] as const)
      expect([words, JSON.stringify(await engine.find(words)).includes('saved/')]).toEqual([words, there]);
    for (const table of [database.sourceTexts, database.versions, database.passages, database.mentions])
      expect(await table.filter((row) => row.pack === 'saved').count(), table.name).toBeLessThan(6);
  });

  it('that is taken back is taken back altogether, or not at all', async () => {
    const ends = await engine.saveArticles(
      Array.from({ length: 5 }, (_, at) => article({ address: `https://x.example/${at}`, text: [`Gull ${at}.`] })),
    );
    const repair = breakWrites(database, 'QuotaExceededError', { table: 'mentions', after: 2 });
    database.close({ disableAutoOpen: false });
    await expect(engine.undoSaves(ends.filter((end) => end.kind !== 'empty'))).rejects.toMatchObject({ kind: 'full' });
    repair();
    expect(await store.sourcesOf('saved')).toHaveLength(5);
  });

  it('opens zips, and zips in them, and leaves out what is damaged', async () => {
    const inner = zipSync({ 'deep.txt': strToU8('Deep down.') });
    const zip = zipSync({
      'a/one.md': strToU8('# One\n\nText.'),
      'a/two.png': new Uint8Array(9),
      '__MACOSX/a/._one.md': strToU8('x'),
      'inner.zip': inner,
    });
    const report = await run([file('all.zip', zip as Uint8Array<ArrayBuffer>)]);
    expect(report).toMatchObject({ saved: 2, skipped: [{ path: 'all.zip/a/two.png', why: 'kind' }] });
    expect(await titles()).toEqual(['One', 'deep']);
    expect((await store.sourcesOf('saved')).map((source) => source.file).sort()).toEqual([
      'all.zip/a/one.md',
      'all.zip/inner.zip/deep.txt',
    ]);
  });

  it('of the same files again changes nothing', async () => {
    await run([file('a.txt', 'One.')]);
    expect(await run([file('b.txt', 'One.')])).toMatchObject({ saved: 0, same: 1 });
  });

  it('keeps what was taken in when it is cancelled, and says so', async () => {
    const stop = new AbortController();
    const many = Array.from({ length: 60 }, (_, at) => file(`${at}.txt`, `Text ${at}.`));
    const report = await engine.importSources(many, {
      readHtml: () => ({ text: [] }),
      progress: ({ done }) => done >= 30 && stop.abort(),
      signal: stop.signal,
    });
    expect(report).toMatchObject({ cancelled: true, saved: 30 });
    expect(await store.sourcesOf('saved')).toHaveLength(30);
  });

  it('says how many of the files given are dealt with for good, never one that is not saved yet', async () => {
    const told: number[] = [];
    const many = Array.from({ length: 45 }, (_, at) => file(`${at}.txt`, `Text ${at}.`));
    let settled = 0;
    await engine.importSources(many, {
      readHtml: () => ({ text: [] }),
      progress: () => undefined,
      settled: (count) => {
        settled = count;
      },
      signal: new AbortController().signal,
    });
    expect(settled).toBe(45);

    const stop = new AbortController();
    const zip = file('all.zip', zipSync({ 'a.txt': strToU8('In a zip.') }));
    await engine
      .importSources([...many.map(({ path, file: { size } }) => file(path, `${path} ${size}`)), zip], {
        readHtml: () => ({ text: [] }),
        progress: ({ path }) => path.startsWith('all.zip/') && stop.abort(),
        settled: (count) => told.push(count),
        signal: stop.signal,
      })
      .catch(() => undefined);
    // The zip had been begun only.
    expect(told).toEqual([20, 40, 45]);
  });

  it('names the encoding of files that are not UTF-8', async () => {
    const bytes = Uint8Array.from([...'Die Gr'].map((sign) => sign.charCodeAt(0)).concat(0xf6, 0xdf, 0x65));
    expect((await run([file('a.txt', bytes)])).encodings).toEqual([{ path: 'a.txt', encoding: 'windows-1252' }]);
    expect((await store.source('saved', (await store.sourcesOf('saved'))[0]?.id ?? ''))?.text).toEqual(['Die Größe']);
  });
});
