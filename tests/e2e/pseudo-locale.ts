import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { closeWelcome, launchWithExtension } from '../../scripts/launch.ts';

/** A language nobody speaks, to see what a translation does to the views. */
export interface PseudoLocale {
  name: string;
  /** Makes a text of the English one; placeholders are kept out of it. */
  say(english: string): string;
  args: string[];
}

const ACCENTED: Record<string, string> = {
  a: 'áà',
  e: 'éè',
  i: 'íì',
  o: 'óò',
  u: 'úù',
  y: 'ýÿ',
  c: 'ç',
  n: 'ñ',
  s: 'š',
};

/** Every text about 40 % longer, within its words, which then break where German ones would. */
export const LONG: PseudoLocale = {
  name: 'two fifths longer',
  say: (english) => english.replace(/[a-z]/g, (letter) => ACCENTED[letter] ?? letter),
  args: [],
};

const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשתםןףץ';

/** Hebrew letters from right to left; the browser is told the direction, since its own Hebrew need not be installed. */
export const RIGHT_TO_LEFT: PseudoLocale = {
  name: 'written from right to left',
  say: (english) =>
    english.replace(/[a-z]/gi, (letter) => HEBREW[(letter.toLowerCase().codePointAt(0) ?? 0) - 97] ?? letter),
  args: ['--force-ui-direction=rtl'],
};

type Messages = Record<string, { message: string }>;

/** Starts Chromium with a copy of the built extension that speaks a pseudo-locale; `end` closes it and removes the copy. */
export async function launchIn({
  say,
  args,
}: PseudoLocale): Promise<{ extension: BrowserContext; id: string; words: Messages; end: () => Promise<void> }> {
  const build = await mkdtemp(join(tmpdir(), 'sidelight-locale-'));
  await cp('.output/chrome-mv3-granted', build, { recursive: true });
  const file = join(build, '_locales/en/messages.json');
  const words = JSON.parse(await readFile(file, 'utf8')) as Messages;
  // Chrome shows the name of an extension where it stands; it stays, as it does in every language.
  for (const [key, entry] of Object.entries(words))
    if (key !== 'extensionName')
      entry.message = entry.message
        .split(/(\$\w+\$|%s|Sidelight)/)
        .map((part, at) => (at % 2 === 0 ? say(part) : part))
        .join('');
  await writeFile(file, JSON.stringify(words));
  const extension = await launchWithExtension({ headless: true, build, args, viewport: { width: 1100, height: 800 } });
  await closeWelcome(extension);
  const id = new URL(extension.serviceWorkers()[0]?.url() ?? '').host;
  const end = async (): Promise<void> => {
    await extension.close();
    await rm(build, { recursive: true, force: true });
  };
  return { extension, id, words, end };
}
