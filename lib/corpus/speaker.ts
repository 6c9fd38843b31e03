const SAYS =
  '(?:sa(?:id|ys)|t(?:old|ells)|wr(?:ote|ites)|stat(?:ed|es|ing)|add(?:ed|s)|ask(?:ed|s)|argu(?:ed|es)|assert(?:ed|s)|remark(?:ed|s)|repl(?:ied|ies)|respond(?:ed|s)|post(?:ed|s)|tweet(?:ed|s)|warn(?:ed|s)|announc(?:ed|es)|declar(?:ed|es)|explain(?:ed|s)|express(?:ed|es)|provid(?:ed|es)|issu(?:ed|es)|comment(?:ed|s)|insist(?:ed|s)|not(?:ed|es)|read|put it)';
const BEFORE_VERB = new RegExp(`^(.{2,80}?),?\\s+(?:(?:has|have|had|also|later|then|reportedly)\\s+)*${SAYS}\\b`, 'u');
const AFTER_VERB = new RegExp(
  `\\b${SAYS}\\s+((?:(?!\\b(?:on|in|at|during|after|before|to|that|when|as)\\b)[^,.;:“”"]){2,80})`,
  'u',
);
const PRONOUN = /^(?:he|she|they|it|we|i|who|this|that|these|those|officials|sources)$/iu;

/**
 * Who speaks, by a sentence around a quotation with the quoted words taken out, for example "said Jane Doe" or "A spokesman
 * provided official commentary:". Nothing where it says only "he" or "they".
 */
export function speakerIn(sentence: string): string | undefined {
  const said = AFTER_VERB.exec(sentence);
  const before = BEFORE_VERB.exec(sentence);
  const names = [before?.[1], /^[\s,“”"]*(?:\S+\s+)?$/u.test(sentence.slice(0, said?.index)) ? said?.[1] : undefined];
  for (const name of names) {
    const clean = name?.replace(/^[\s,“”"—–-]+|[\s,“”"—–-]+$/gu, '');
    if (clean && !PRONOUN.test(clean) && /^(?:An?\s|The\s|\p{Lu})/u.test(clean)) return clean;
  }
  return undefined;
}
