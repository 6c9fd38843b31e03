/** Paragraphs of a made-up story; each names topics of the bundled pack that its title lists. */
export const PARAGRAPHS = {
  mines:
    'Lawmakers met to discuss whether the country should give notice under the Ottawa Treaty, which forbids the use of such weapons. The debate, which had been put off twice, lasted until late in the evening and drew a crowd of spectators to the house.',
  missiles:
    'Ministers did not comment on reports that ATACMS could be bought together with a neighbouring country. The committee will publish its findings before the summer, its chairwoman said, and a vote could follow in the autumn if both sides agree to it.',
  shells:
    'A second motion concerned cluster munitions, and asks the government to say how many of them are left in its depots. It is expected to pass with votes from both sides of the house, though two members have said that they will not be there on the day.',
  cruise:
    'In the west of the country a factory that makes parts of Storm Shadow has taken on two hundred workers since the spring. The mayor said that the town had not seen so many new families in a generation, and that the school would need another wing.',
  filler:
    'Nobody in the gallery left before the end. The clerks had opened the windows, for the evening was warm, and from the square came the noise of a market being taken down, of carts and voices, until the last speaker folded her notes and asked for the lights.',
} as const;

const DATA = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'An evening in the house',
  datePublished: '2025-04-02',
};

/** The head of a page of the press. */
export const HEAD = `<meta charset="utf-8"><title>An evening in the house</title><meta property="og:type" content="article"><script type="application/ld+json">${JSON.stringify(DATA)}</script>`;

/** A story's paragraphs as markup. */
export const storyOf = (...names: (keyof typeof PARAGRAPHS)[]): string =>
  names.map((name) => `<p>${PARAGRAPHS[name]}</p>`).join('');

/** A whole page around the markup of a story. */
export const pageOf = (story: string, { head = '', start = '<!doctype html><html lang="en">' } = {}): string =>
  `${start}<head>${HEAD}${head}</head><body><main><article id="story"><h1>An evening in the house</h1>${story}</article></main></body></html>`;
