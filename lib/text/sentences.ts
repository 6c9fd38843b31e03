/** A stretch of text; UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Words before a full stop that does not end a sentence. */
const ABBREVIATIONS =
  /(?:^|[\s("“„«])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Sen|Rep|Gov|Rev|St|Jr|Sr|vs|no|No|Nr|art|Art|cf|al|etc|e\.g|i\.e|U\.S|U\.K|U\.N|D\.C|a\.m|p\.m|z\.B|d\.h|u\.a|m\.in|np|tzw|ul|bzw|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|млн|млрд|тис|тыс|руб|ул|вул|ст|р|г|им|ім|proc|mld|mln|M|Mme|Sra|Sr|EE|UU|EE\.UU)$/u;

/** Sentences of a text, with their closing marks and without the white space between; line breaks end one too. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from] as string)) from++;
    while (to > from && /\s/.test(text[to - 1] as string)) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (const match of text.matchAll(/\n+|[.!?…]+["'”’»)\]]*(?=\s)|[。！？]/gu)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && !endsSentence(text, match.index, end)) continue;
    close(end);
  }
  close(text.length);
  return spans;
}

function endsSentence(text: string, dot: number, end: number): boolean {
  const next = /^\s+["'“„«(]*(\p{Ll})/u.exec(text.slice(end, end + 12));
  if (next) return false;
  return !ABBREVIATIONS.test(text.slice(Math.max(0, dot - 12), dot));
}
