/** Referring mentions in braces beside names in brackets; what is not marked refers to no topic. */
export const REFERRING_CASES: [lang: string, text: string][] = [
  ['en', 'The [Ottawa Treaty|ottawa-treaty] bans them. Finland left the {treaty|ottawa-treaty} in 2026.'],
  [
    'en',
    'Norway joined the [Convention on Cluster Munitions|convention-on-cluster-munitions]. The {convention|convention-on-cluster-munitions} has 111 parties.',
  ],
  ['en', 'Kyiv got [ATACMS|atacms]. The {missiles|atacms} were fired at once.'],
  [
    'en',
    'The {weapons|cluster-munitions} are widely banned. [Cluster munitions|cluster-munitions] kill long after a war.',
  ],
  [
    'en',
    'A [Patriot battery|patriot-missile-system] came from Germany. The {system|patriot-missile-system} needs 90 soldiers.',
  ],
  ['en', '[NATO|nato] met in Vilnius. The {alliance|nato} agreed on a plan.'],
  ['en', 'The [war in Ukraine|russo-ukrainian-war] drags on. The {conflict|russo-ukrainian-war} has cost many lives.'],
  ['en', '[Zelensky|volodymyr-zelensky] spoke in Kyiv. Since the {war|russo-ukrainian-war} began he has hardly slept.'],
  ['en', '[Zelensky|volodymyr-zelensky] thanked Kyiv’s partners after Russia’s {2022 invasion|russo-ukrainian-war}.'],
  ['en', 'The war in Gaza goes on. [Blinken|antony-blinken] flew to Cairo because of the war.'],
  ['en', 'The treaty was signed in Paris.'],
  ['en', 'The [Ottawa Treaty|ottawa-treaty] is not the Chemical Weapons Convention.'],
  [
    'en',
    'They fired [ATACMS|atacms] and [Storm Shadow|storm-shadow] in one night, and then for weeks nothing. Nobody spoke. The missiles were gone.',
  ],
  ['en', '[NATO|nato] spoke about the war in Syria.'],
  ['de', 'Kiew bekam [ATACMS|atacms]. Die {Raketen|atacms} trafen einen Flugplatz.'],
  [
    'pl',
    'Trwa [wojna w Ukrainie|russo-ukrainian-war]. Prezydent powiedział, że ta {wojna|russo-ukrainian-war} potrwa.',
  ],
  ['fr', 'La [guerre en Ukraine|russo-ukrainian-war] dure. L’{invasion russe|russo-ukrainian-war} a commencé en 2022.'],
  ['es', 'La [guerra en Ucrania|russo-ukrainian-war] sigue. La {invasión rusa|russo-ukrainian-war} empezó en 2022.'],
];
