/** A stretch of text; UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Never end a sentence: a name, number or more follows. */
const BEFORE_NAME =
  /(?:^|[\s("“„«[])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Rev|Hon|St|vs|cf|e\.g|i\.e|M|MM|Mme|Sra|Sr|Srta|z\.B|d\.h|np|tzw|bzw|ca|ul|vgl|ул|вул|им|ім|тов|проф|gen|płk|ks)\.$/u;
/** End none when a number follows. */
const BEFORE_NUMBER =
  /(?:^|[\s("“„«[])(?:No|Nos|no|nos|Nr|nr|art|Art|p|pp|pág|c|ca|fig|Fig|Vol|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|ст|стр|№)\.$/u;
/** May stand at the end of a sentence or within one; the next word tells. */
const EITHER =
  /(?:^|[\s("“„«[])(?:(?:\p{L}\.)*\p{L}|Jr|Sr|Inc|Corp|Co|Ltd|etc|al|u\.a|m\.in|EE\.\s?UU|млн|млрд|тис|тыс|руб|р|г|р\.г|proc|mld|mln)\.$/u;
/** Words that begin a sentence far more often than they follow an abbreviation within one. */
const OPENERS =
  /^["'“„«([]*(?:The|A|An|In|It|Its|He|She|They|We|You|But|And|However|That|This|These|Those|There|Their|His|Her|On|At|As|If|When|While|After|Before|Some|Many|Most|Nevertheless|Meanwhile|Although|Since|For|By|With|Under)\s/u;

const CLOSERS = /["'”’»)\]]+$/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * Sentences of a text, with their closing marks and without the white space between; line breaks end one too. Unicode's
 * rules (UAX #29, through `Intl.Segmenter`) propose the ends, and abbreviations, initials and numbered things are joined again.
 */
export function sentences(text: string): Span[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const { index, segment } of segmenter.segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (end <= start) continue;
    const before = open && text.slice(Math.max(0, open.end - 24), open.end);
    if (
      open &&
      before !== undefined &&
      !text.slice(open.end, start).includes('\n') &&
      goesOn(before, text.slice(start, start + 24))
    )
      open.end = end;
    else {
      open = { start, end };
      spans.push(open);
    }
  }
  return spans;
}

/** Whether what follows a proposed end is the same sentence. */
function goesOn(before: string, after: string): boolean {
  // A closing quotation mark before a verb in lower case: “Never!” he said.
  if (/^["'“„«([]*\p{Ll}/u.test(after)) return true;
  if (/^[)\]”’»]+(?:\s|$)/u.test(after)) return true;
  if (CLOSERS.test(before) || !before.endsWith('.')) return false;
  if (BEFORE_NAME.test(before)) return true;
  if (BEFORE_NUMBER.test(before)) return /^\p{N}/u.test(after);
  return EITHER.test(before) && !OPENERS.test(after);
}
