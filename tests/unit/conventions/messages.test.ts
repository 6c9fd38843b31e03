import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../lib/platform/languages.ts';
import { sourceFiles } from './source-files.ts';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const LOCALES = 'public/_locales';

/** Characters that Chrome shows of an extension's description, and its store takes. */
const STORE_DESCRIPTION = 132;

const read = (lang: string): Record<string, Message> =>
  JSON.parse(readFileSync(`${LOCALES}/${lang}/messages.json`, 'utf8'));
/** Buttons whose name says more than their text; who speaks to the browser says what is seen (WCAG 2.2 SC 2.5.3). */
const NAMED = [
  ['refusedMark', 'refusedMarkNamed'],
  ['sitesForget', 'sitesForgetNamed'],
  ['libraryRemove', 'libraryRemoveNamed'],
  ['libraryRemove', 'topicNameRemove'],
  ['packExport', 'packExportNamed'],
] as const;

const english = read('en');
const plural = /_(zero|one|two|few|many|other)$/;
const stems = new Set(Object.keys(english).map((key) => key.replace(plural, '')));
const views = sourceFiles('components', 'entrypoints', 'lib/platform');
const manifest = readFileSync('scripts/manifest.ts', 'utf8');

describe('the words of the interface', () => {
  it('has no message that nothing uses', () => {
    const code = views.map(({ text }) => text).join('\n');
    const prefixes = [...code.matchAll(/[`'](\w+_)(?:\$\{|')/g)].map(([, prefix = '']) => prefix);
    const unused = [...stems].filter(
      (stem) =>
        !new RegExp(`['"\`]${stem}['"\`]`).test(code) &&
        !manifest.includes(`__MSG_${stem}__`) &&
        !prefixes.some((prefix) => stem.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('has every message the manifest names', () => {
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
    expect(named.filter((key) => !(key in english))).toEqual([]);
  });

  it('has an _other form for every plural', () => {
    const counted = Object.keys(english).filter((key) => plural.test(key));
    expect(counted.filter((key) => !(key.replace(plural, '_other') in english))).toEqual([]);
  });

  it.each(readdirSync(LOCALES))('%s has the same messages and placeholders as English', (lang) => {
    const messages = read(lang);
    expect(new Set(Object.keys(messages).map((key) => key.replace(plural, '')))).toEqual(stems);
    const rules = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const original = english[key] ?? english[key.replace(plural, '_other')];
      expect(Object.keys(placeholders).sort(), key).toEqual(Object.keys(original?.placeholders ?? {}).sort());
      for (const name of [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase()))
        expect(placeholders, `${key} uses $${name}$`).toHaveProperty(name);
      if (plural.test(key)) expect(rules, key).toContain(key.split('_').at(-1));
    }
  });

  it.each(readdirSync(LOCALES))('%s has every form of every plural that its language tells apart', (lang) => {
    const messages = read(lang);
    const rules = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    const wanted = Object.keys(english).flatMap((key) => {
      if (!key.endsWith('_other')) return plural.test(key) ? [] : [key];
      return rules.map((category) => key.replace(plural, `_${category}`));
    });
    expect(Object.keys(messages).sort()).toEqual(wanted.sort());
  });

  it.each(readdirSync(LOCALES))('%s describes the extension in no more than the stores show', (lang) => {
    expect([...(read(lang).extensionDescription?.message ?? '')].length).toBeLessThanOrEqual(STORE_DESCRIPTION);
  });

  it.each(readdirSync(LOCALES).flatMap((lang) => NAMED.map(([shown, named]) => [lang, named, shown] as const)))(
    '%s names a button (%s) by a text that holds what is seen of it (%s)',
    (lang, named, shown) => {
      const messages = read(lang);
      expect(messages[named]?.message.toLowerCase()).toContain(messages[shown]?.message.toLowerCase());
    },
  );

  it('is in no language that the translator takes for English', () => {
    expect(readdirSync(LOCALES).filter((lang) => !LANGUAGES.has(lang))).toEqual([]);
  });

  it('stands in no page of ours but for the name, which every language has', () => {
    const pages = readdirSync('entrypoints', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(0);
    const seen = pages.map((name) => {
      const html = readFileSync(`entrypoints/${name}`, 'utf8');
      const said = [...html.matchAll(/\b(?:title|aria-label|placeholder|alt)="([^"]*)"/g)].map(
        ([, words = '']) => words,
      );
      return `${name}: ${[html.replace(/<[^>]*>/g, ' '), ...said].join(' ').trim()}`;
    });
    expect(seen.filter((words) => !/: (?:Sidelight)?$/.test(words))).toEqual([]);
  });

  it('is written into no element by a script that does without markup', () => {
    const written = views.flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /\.(?:textContent|innerText|title|placeholder|ariaLabel|alt)\s*=\s*['"`]([^'"`$]*[a-z]{3}[^'"`]*)['"`]/g,
        ),
        ...text.matchAll(
          /setAttribute\('(?:title|aria-label|placeholder|alt)',\s*['"`]([^'"`$]*[a-z]{3}[^'"`]*)['"`]/g,
        ),
        ...text.matchAll(/\b(?:alert|confirm|prompt)\(\s*['"`]([^'"`]*)['"`]/g),
      ]
        // Styles are no words.
        .filter(([, found = '']) => !/[{}]/.test(found))
        .map(([, found]) => `${path}: ${found}`),
    );
    expect(written).toEqual([]);
  });

  it('stands in no view as plain text', () => {
    const texts = views
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, text }) =>
        [
          ...text.matchAll(/>\s*([^<>{}=;()]*[a-z]{3}[^<>{}=;()]*)<\//g),
          ...text.matchAll(/\b(?:title|aria-label|placeholder|alt)="([^"]*[a-z]{3}[^"]*)"/g),
        ].map(([, found]) => `${path}: ${found}`),
      );
    expect(texts.filter((found) => !/: example\.org$/.test(found))).toEqual([]);
  });
});
