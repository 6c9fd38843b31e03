/**
 * Everyday words by language, in groups of about the same share of running news text: words in a thousand, then the words.
 * Rounded estimates; good enough to tell an alias that would mark every line from one that would not.
 */
export const COMMON_WORDS: Record<string, [perMille: number, words: string][]> = {
  en: [
    [55, 'the'],
    [26, 'to of and a in'],
    [10, 'that for on is was said with he it as'],
    [5, 'at by be from his has have an are not but they will its who this'],
    [3, 'had been were more their which or one would about after we she her also year up people when new last'],
    [
      2,
      'there all out if can two first than so over time no what other could some into them government him state just you',
    ],
    [
      1,
      'before most years because now only president war country three many against during between made like how week day percent million world public national police group company home use according since while where under then our my week may many well way high going house part city work next back',
    ],
  ],
  de: [
    [35, 'die der'],
    [20, 'und in den das von zu'],
    [9, 'mit sich auf für im ist dem des ein nicht eine es'],
    [5, 'auch als an er werden aus hat dass sie nach bei einer um am sind noch wie einem über'],
    [2, 'so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei prozent hatte kann gegen vom jahr'],
  ],
  fr: [
    [45, 'de la le'],
    [20, 'et les des à en l du'],
    [10, 'un une est que dans qui pour au il'],
    [5, 'par sur pas plus a ce ne se avec sont son ont été cette aux ou mais'],
    [2, 'comme nous leur elle ses fait être deux même après ans entre sans on aussi contre'],
  ],
  es: [
    [55, 'de la'],
    [25, 'que el en y a'],
    [12, 'los se del las un por con una'],
    [6, 'no su para es al lo como más o ha'],
    [2, 'pero sus le este entre cuando sin sobre también me hasta hay desde años dos porque esta son gobierno'],
  ],
  pl: [
    [25, 'w i'],
    [17, 'na z się do nie'],
    [8, 'to że o jest a po od za'],
    [3, 'jak przez dla co ale są tym przy oraz był jego tak czy może już także roku tego'],
  ],
  uk: [
    [28, 'в на і'],
    [15, 'у що з та до не за'],
    [6, 'про як для це від по його які але'],
    [2, 'року було під він вони був цього якщо ми час після який буде так також україни'],
  ],
  ru: [
    [35, 'в и'],
    [16, 'на не что с по'],
    [7, 'он как это из к его за у от для о'],
    [3, 'но так же все бы до было только года был они или под после россии также время'],
  ],
};
