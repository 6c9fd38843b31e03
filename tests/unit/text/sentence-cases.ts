/** Texts with their sentences parted by `|`. */
export const SENTENCES: [rule: string, parted: string][] = [
  ['full stops, question and exclamation marks end sentences', 'It rained.|Did it?|It did!|Well…'],
  ['titles do not', 'Mr. Smith met Dr. Roe and Gen. Milley.|They spoke.'],
  ['initials do not', 'Antony J. Blinken spoke.|J. R. Doe and J.R.R. Tolkien listened.'],
  ['country abbreviations within a sentence do not', 'The U.S. Army and U.N. observers left.|It was late.'],
  ['country abbreviations at the end do', 'He lives in the U.S. The house is old.'.replace('U.S. ', 'U.S.|')],
  ['a capital city may end a sentence', 'They met in Washington, D.C.|The talks failed.'],
  ['numbers after No. do not', 'See No. 10 and art. 5 of the treaty.|Then sign.'],
  ['No. as an answer does', 'Did he go? No. He stayed.'.replace('go? ', 'go?|').replace('No. ', 'No.|')],
  ['months with days do not', 'It began on Nov. 17 and ended on Dec. 3.|Nobody knew.'],
  ['decimals and times do not', 'It took 3.5 hours from 9 a.m. on Monday.|It cost $2.75 million.'],
  ['Jr. before a verb does not', 'Donald Trump Jr. expressed criticism.|Others did too.'],
  ['closing quotation marks belong to the sentence', '“We go.”|“Never!” he said.|(They went.)|Then rain.'],
  ['lines end sentences', 'A headline without a stop\n|The first sentence.'],
  ['Ukrainian and Russian shortenings do not', 'Це коштує 5 млн. грн. щороку.|Так.'],
  ['German shortenings do not', 'Das gilt z. B. für Minen.|Ende.'.replace('z. B.', 'z.B.')],
];
