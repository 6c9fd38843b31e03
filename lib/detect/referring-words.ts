/*
 * How languages say "the treaty": what goes before the noun, what may stand between, and how the noun inflects. Words are
 * folded. Languages without articles take the bare noun at the start of a clause or with a demonstrative.
 */

/** The grammar of referring phrases in one language. */
export interface ReferringGrammar {
  /** Determiners that make a phrase definite. */
  determiners: RegExp;
  /** Words that may stand between determiner and noun without naming something else. */
  modifiers: RegExp;
  /** Endings that a noun may take, as source of a regular expression. */
  endings: string;
  /** Whether the noun may stand without a determiner. */
  bare: boolean;
  /** Adjectives after the noun. */
  after?: RegExp;
}

/** Grammar by language. */
export const REFERRING: Record<string, ReferringGrammar> = {
  en: {
    determiners: /^(?:the|this|that|these|those|russia's|moscow's|putin's|its|both)$/u,
    modifiers:
      /^(?:\d{4}|\d{4}-\d{4}|ongoing|continuing|expensive|controversial|latest|new|newest|deadly|lethal|powerful|devastating|indiscriminate|international|global|landmark|historic|american|american-made|us-made|u\.s\.-made|british|british-made|french|german|western|us|u\.s|us-supplied|western-supplied|long-range|short-range|same|entire|whole|full-scale|full|scale|brutal|bloody|grinding|unprovoked|illegal|banned|much-needed|advanced|sophisticated|military|so-called|two|three|four|first|previous|huge|defensive|air|defence|defense|made|supplied|guided|range|long)$/u,
    endings: '(?:s|es)?',
    bare: false,
  },
  de: {
    determiners: /^(?:der|die|das|den|dem|des|dieser|diese|dieses|diesen|diesem)$/u,
    modifiers:
      /^(?:amerikanischen?|russischen?|britischen?|deutschen?|laufenden?|internationalen?|weitreichenden?|umstrittenen?)$/u,
    endings: '(?:e?[nsr]?|es)',
    bare: false,
  },
  fr: {
    determiners: /^(?:le|la|les|l|ce|cet|cette|ces|du|au|aux)$/u,
    modifiers: /^$/u,
    endings: '[sx]?',
    bare: false,
    after: /^(?:russe|ukrainien|russes|americains?|britanniques?)$/u,
  },
  es: {
    determiners: /^(?:el|la|los|las|este|esta|estos|estas|del|al)$/u,
    modifiers: /^$/u,
    endings: '(?:s|es)?',
    bare: false,
    after: /^(?:rusa|estadounidenses?|britanicos?)$/u,
  },
  pl: {
    determiners: /^(?:ten|ta|to|te|tej|tego|tych|tym|ta|ze|w|po|o|podczas|zakonczenie|koniec|trakcie)$/u,
    modifiers: /^(?:rosyjsk|amerykansk|brytyjsk)\p{L}{1,3}$/u,
    endings: '\\p{L}{0,3}',
    bare: true,
  },
  uk: {
    determiners: /^(?:цей|ця|це|ці|цієї|цю|цих|цим|цими|у|в|що|під|час|до|після|початку)$/u,
    modifiers: /^(?:російськ|американськ|британськ|повномасштабн)\p{L}{1,3}$/u,
    endings: '\\p{L}{0,3}',
    bare: false,
  },
  ru: {
    determiners: /^(?:этот|эта|это|эти|этой|эту|этих|этим|этими|этом)$/u,
    modifiers: /^(?:российск|американск|британск|полномасштабн)\p{L}{1,3}$/u,
    endings: '\\p{L}{0,3}',
    bare: false,
  },
};
