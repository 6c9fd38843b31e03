/** A page's body, and which of its paragraphs (by their first word) are the article. */
export interface ScopeCase {
  title: string;
  head?: string;
  html: string;
  body: string[];
  headline?: string;
  standfirst?: string;
  captions?: string[];
  /** What the quick scope takes for the body where only a site's names tell otherwise. */
  quickBody?: string[];
}

const prose = (first: string): string =>
  `${first} the delegates went back to their seats, and the chair read the text aloud, line by line, until nobody in the hall had anything left to object to.`;
const p = (first: string): string => `<p>${prose(first)}</p>`;
const nav = '<nav><ul><li><a href="/">World</a></li><li><a href="/b">Politics</a></li></ul></nav>';
const footer =
  '<footer><p>Copyright of the paper and of its agencies, all rights reserved, no part may be copied.</p></footer>';
const wrap = (inner: string): string => `${nav}<main>${inner}</main>${footer}`;

export const scopeCases: ScopeCase[] = [
  {
    title: 'a plain story',
    html: wrap(
      `<article><h1>Delegates agree on a text</h1>${['One', 'Two', 'Three', 'Four'].map(p).join('')}</article>`,
    ),
    body: ['One', 'Two', 'Three', 'Four'],
    headline: 'Delegates',
  },
  {
    title: 'a standfirst and captions apart from the body',
    head: '<meta property="og:title" content="Delegates agree on a text">',
    html: wrap(`<article><header><h1>Delegates agree on a text</h1><p class="article__standfirst">Summing up: what was agreed in the night, and what was left for another day.</p></header>
      <figure><img><figcaption>Caption of the hall in which the delegates met.</figcaption></figure>${['One', 'Two', 'Three', 'Four'].map(p).join('')}</article>`),
    body: ['One', 'Two', 'Three', 'Four'],
    headline: 'Delegates',
    standfirst: 'Summing',
    quickBody: ['Summing', 'One', 'Two', 'Three', 'Four'],
    captions: ['Caption'],
  },
  {
    title: 'related stories within the body',
    html: wrap(`<article><h1>Delegates agree on a text</h1><div class="body">${['One', 'Two', 'Three'].map(p).join('')}
      <div class="related-stories"><h3>Related</h3><p><a href="/1">Another story that stands in a box within this one, with a long headline</a></p></div>${p('Four')}</div></article>`),
    body: ['One', 'Two', 'Three', 'Four'],
    headline: 'Delegates',
  },
  {
    title: 'a box about the author after the body',
    html: wrap(`<article><h1>Delegates agree on a text</h1>${['One', 'Two', 'Three', 'Four'].map(p).join('')}
      <div class="author-bio"><h4>About the author</h4>${p('Writer')}</div></article>`),
    body: ['One', 'Two', 'Three', 'Four'],
    quickBody: ['One', 'Two', 'Three', 'Four', 'Writer'],
    headline: 'Delegates',
  },
  {
    title: 'a body cut into boxes beside each other',
    html: wrap(
      `<article><h1>Delegates agree on a text</h1>${['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((word) => `<section class="text">${p(word)}</section><div class="ad">Advertisement</div>`).join('')}</article>`,
    ),
    body: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'],
    headline: 'Delegates',
  },
  {
    title: 'a newsletter form and a share bar in the body',
    html: wrap(`<article><h1>Delegates agree on a text</h1><div class="share-bar"><a href="#">Share</a></div>${['One', 'Two'].map(p).join('')}
      <aside class="newsletter"><p>Sign up to our letter and have the best stories sent to you each morning, free of charge.</p></aside>${['Three', 'Four'].map(p).join('')}</article>`),
    body: ['One', 'Two', 'Three', 'Four'],
    headline: 'Delegates',
  },
];
