import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { slug } from '../../lib/corpus/slug.ts';

/** `pack new`: makes a small valid pack to start from. Refuses to touch a folder that holds anything. */
export async function newPack({ input: dir }: { input: string }): Promise<boolean> {
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    console.error(`${dir} is not empty; choose a new folder.`);
    return false;
  }
  const today = new Date().toISOString().slice(0, 10);
  mkdirSync(join(dir, 'topics'), { recursive: true });
  mkdirSync(join(dir, 'sources'));
  writeFileSync(join(dir, 'pack.yaml'), packFile(slug(basename(resolve(dir))) || 'my-pack', today));
  writeFileSync(join(dir, 'topics', 'lighthouse.md'), topicFile(today));
  writeFileSync(join(dir, 'sources', 'harbour-notes.md'), sourceFile(today));
  console.log(`${dir} holds a pack with one topic and one source. Change them, then: npm run -s pack -- check ${dir}`);
  return true;
}

const packFile = (id: string, today: string) => `id: ${id}
title: My first pack
version: 0.1.0
description: What this pack gives background on, in one or two sentences.
lang: en
licence: CC-BY-4.0
authors: [Your name]
checked: ${today}
`;

const topicFile = (today: string) => `---
id: lighthouse
title: Lighthouse
kind: concept
summary: A tower with a strong light that shows ships where they are at night.
aliases:
  en:
    - lighthouse
    - {text: light, inflect: no, ambiguous: yes}
cues: {en: [ship, coast, keeper]}
heads: {en: [tower]}
facts:
  - {label: Reach, value: Often 20 to 30 km, asOf: {date: ${today}, of: source}, cite: ["source:harbour-notes"]}
references: []
---
Write the background here, in plain paragraphs parted by blank lines.
`;

const sourceFile = (today: string) => `---
id: harbour-notes
title: Notes from a harbour
author: Your name
published: ${today}
lang: en
licence: CC-BY-4.0
---
A lighthouse is a tower with a strong light. Most can be seen from 20 to 30 km away.
`;
