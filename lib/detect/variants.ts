import type { Alias, TopicKind } from '../corpus/topic.ts';

/** Further spellings that an alias matches. People have no plural: "the Bidens" are a family. */
export function variants(alias: Alias, kind: TopicKind): string[] {
  const spellings = [alias.text, ...joined(alias.text), ...measures(alias.text)];
  const plurals =
    alias.lang === 'en' && kind !== 'person' ? spellings.map(englishPlural).filter((p) => p !== undefined) : [];
  return [...spellings.slice(1), ...plurals];
}

/** "anti-personnel mine" is written "antipersonnel mine" too; parts that are no words of letters stay apart. */
function joined(text: string): string[] {
  const closed = text.replace(/(\p{Ll}{2})-(?=\p{Ll}{2})/gu, '$1');
  return closed === text ? [] : [closed];
}

/** "155mm", "155 mm" and "155-mm" are one; so are their "millimetre" and "millimeter". */
function measures(text: string): string[] {
  const found = /(\d+)[ -]?(mm|millimetres?|millimeters?)(?!\p{L})/u.exec(text);
  if (!found) return [];
  return ['mm', ' mm', ' millimetre', ' millimeter']
    .map((unit) => text.replace(found[0], `${found[1]}${unit}`))
    .filter((spelling) => spelling !== text);
}

const PLURAL_HEAD = /(\p{L}+)$/u;

/** Plural of the last word of a name, or nothing when it ends in no word or is a plural already. */
function englishPlural(text: string): string | undefined {
  const head = PLURAL_HEAD.exec(text)?.[1];
  if (head === undefined || head.length < 3) return undefined;
  const stem = text.slice(0, text.length - head.length);
  if (/[A-Z]{2}$/.test(head)) return `${text}s`;
  if (/[^s]s$/.test(head)) return undefined;
  if (/(?:s|x|z|ch|sh)$/.test(head)) return `${text}es`;
  if (/[^aeiou]y$/.test(head)) return `${stem}${head.slice(0, -1)}ies`;
  return `${text}s`;
}
