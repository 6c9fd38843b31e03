/*
 * Generic nouns that belong to a weapon's name when they stand beside it: "Patriot air defence systems", "pocisków
 * ATACMS". Word beginnings where a language inflects.
 */

interface GenericNouns {
  /** Nouns, as source of a regular expression over one lower-case word. */
  nouns: RegExp;
  /** What may stand between the name and the noun. */
  between: RegExp;
}

/** Nouns after the name, whatever the language of the page: English, and German compounds with a hyphen. */
export const NOUNS_AFTER: GenericNouns = {
  nouns:
    /^(?:missiles?|rockets?|systems?|launchers?|batter(?:y|ies)|munitions?|ammunition|interceptors?|shells?|rounds?|projectiles?|bombs?|submunitions?|warheads?|weapons?|(?:lenk|träger)?raketen?|marschflugkörpern?|lenkflugkörpern?|(?:raketen|flugabwehr|luftabwehr|abwehr|luftverteidigungs)?systeme?n?s?|(?:mehrfach)?raketenwerfern?|werfern?|batterien?|munition|granaten?|geschossen?)$/u,
  between:
    /^(?:air|and|missiles?|rockets?|artillery|defen[cs]e|cruise|ballistic|tactical|strategic|guided|long|short|medium|range|anti|aircraft|surface|to|launch|launched|ground|mobile|multiple|weapons?)$/u,
};

/** "Patriot air defence" needs no further noun. */
export const NOUN_PHRASES_AFTER = /^(?:air|missile)[ -]defen[cs]e$/u;

/** Nouns before the name, by language. */
export const NOUNS_BEFORE: Record<string, GenericNouns> = {
  pl: {
    nouns: /^(?:pocisk|rakiet|wyrzutni|system|zestaw|bateri|bomb|amunicj|głowic)\p{L}{0,4}$/u,
    between:
      /^(?:manewrując|balistyczn|kierowan|taktyczn|przeciwlotnicz|skrzydlat|dalekosiężn|amerykańsk|brytyjsk|niemieck|francusk)\p{L}{1,4}$|^(?:dalekiego|średniego|zasięgu|obrony|powietrznej|przeciwrakietowej|typu|rakietow\p{L}+)$/u,
  },
  uk: {
    nouns: /^(?:ракет|систем|комплекс|батаре|снаряд|установ|боєприпас)\p{L}{0,4}$|^(?:зрк|рсзв|ппо)$/u,
    between:
      /^(?:крилат|балістичн|зенітн|далекобійн|дальнобійн|тактичн|керован|американськ|британськ|німецьк)\p{L}{1,4}$|^(?:типу|протиповітряної|оборони|ппо)$/u,
  },
  ru: {
    nouns: /^(?:ракет|систем|комплекс|батаре|снаряд|установ|боеприпас)\p{L}{0,4}$|^(?:зрк|рсзо|пво)$/u,
    between:
      /^(?:крылат|баллистическ|зенитн|дальнобойн|тактическ|управляем|американск|британск|немецк)\p{L}{1,4}$|^(?:типа|противовоздушной|обороны|пво)$/u,
  },
  fr: {
    nouns: /^(?:missiles?|roquettes?|systèmes?|batteries?|lance-roquettes|obus|munitions?|bombes?)$/u,
    between:
      /^(?:de|croisière|balistiques?|anti-?aériens?|sol-air|défense|aérienne|américains?|américaines?|britanniques?|français|allemands?|tactiques?)$/u,
  },
  es: {
    nouns: /^(?:misil(?:es)?|cohetes?|sistemas?|baterías?|lanzacohetes|lanzador(?:es)?|proyectil(?:es)?|bombas?)$/u,
    between:
      /^(?:de|crucero|balísticos?|antiaéreos?|antimisiles?|largo|alcance|defensa|aérea|antiaérea|tácticos?|estadounidenses?|británicos?|alemanes|alemán)$/u,
  },
  de: {
    nouns:
      /^(?:raketen?|marschflugkörpern?|(?:mehrfach)?raketenwerfern?|(?:flugabwehr|luftabwehr|luftverteidigungs|raketen)?systeme?n?s?|(?:flugabwehr)?batterien?|lenkflugkörpern?)$/u,
    between: /^(?:vom|typ|des|typs)$/u,
  },
};
