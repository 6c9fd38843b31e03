import { commonAliases } from '../../lib/corpus/common-aliases.ts';
import type { Pack } from '../../lib/corpus/pack.ts';
import { describeFileProblem } from './file-problem.ts';
import { loadPack } from './load.ts';

/** `pack check`: prints what is wrong; gives whether nothing is. */
export async function checkPack({ input }: { input: string }): Promise<boolean> {
  const { pack, problems } = await loadPack(input);
  for (const problem of problems) console.error(describeFileProblem(problem));
  for (const warning of pack ? warnings(pack) : []) console.error(`${input}: warning: ${warning}`);
  const errors = problems.filter(({ level }) => level === 'error').length;
  if (!pack)
    console.error(`\n${errors} ${errors === 1 ? 'error' : 'errors'}; the pack cannot be used until they are mended.`);
  else
    console.log(
      `${pack.pack.title} ${pack.pack.version}: ${counted(pack.topics, 'topic')}, ${counted(pack.sources, 'source')}, no errors.`,
    );
  return pack !== undefined;
}

function* warnings({ topics }: Pack): Generator<string> {
  for (const { lang, share, words } of commonAliases(topics.flatMap(({ aliases }) => aliases))) {
    const examples = words
      .slice(0, 8)
      .map(({ text }) => `"${text}"`)
      .join(', ');
    yield `aliases such as ${examples} (${lang}) would mark about ${Math.round(share * 100)} % of the words of ordinary news; give them ambiguous: yes or mark: no, write longer ones or drop them`;
  }
  for (const { id, aliases, cues } of topics)
    for (const { text, ambiguous, lang, mark } of aliases)
      if (ambiguous && mark !== false && Object.keys(cues).length === 0 && topics.length < 5_000)
        yield `topic "${id}": the alias "${text}" (${lang}) is ambiguous, but the topic has no cues; add words that speak for it`;
}

function counted(list: unknown[], thing: string): string {
  return `${list.length} ${list.length === 1 ? thing : `${thing}s`}`;
}
