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
  {
    title: 'boxes of background and of the author that follow the box of the story',
    html: wrap(`<article><h1>Delegates agree on a text</h1><section class="story-text"><div>${['One', 'Two', 'Three'].map(p).join('')}</div><div>${['Four', 'Five', 'Six'].map(p).join('')}</div></section>
      <section class="more"><h2>Our coverage</h2><ul><li>${p('Guide')}</li></ul></section>
      <div class="author-profile"><h2>About the author</h2>${p('Writer')}</div></article>`),
    body: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'],
    headline: 'Delegates',
  },
  {
    title: 'a story that goes on in a second box of the same kind',
    html: wrap(`<article><h1>Delegates agree on a text</h1><div class="part-1">${['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map(p).join('')}</div>
      <div class="ad">Advertisement</div><div class="part-2">${p('Seven')}</div></article>`),
    body: ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'],
    headline: 'Delegates',
    quickBody: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'],
  },
  {
    title: 'a page that stands in one form',
    html: `<form id="aspnetForm">${nav}<div class="page"><h1>Delegates agree on a text</h1><div class="story">${['One', 'Two', 'Three', 'Four'].map(p).join('')}</div></div>${footer}</form>`,
    body: ['One', 'Two', 'Three', 'Four'],
    headline: 'Delegates',
  },
  {
    title: 'links to other stories between the paragraphs, in any language',
    html: wrap(`<article><h1>Delegates agree on a text</h1><div class="text">${['One', 'Two'].map(p).join('')}
      <p><strong>Lire aussi :</strong> <a href="/1">Another story of which only the long headline stands here, as a link</a></p>${p('Three')}
      <p><a href="/2">Читайте также: ещё одна история, от которой здесь только заголовок</a></p>${p('Four')}
      <ul><li><a href="/3">A third story in a list of links</a></li><li><a href="/4">A fourth story in a list of links</a></li></ul>${p('Five')}
      <p>【関連記事】<a href="/5">見出しだけがここにある別の記事のとても長いタイトル</a></p>${p('Six')}</div></article>`),
    body: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'],
    headline: 'Delegates',
  },
  {
    title: 'a sentence that is nearly all links',
    html: wrap(`<article><h1>Delegates agree on a text</h1><div class="text">${['One', 'Two', 'Three'].map(p).join('')}
      <p>Linked <a href="/1">delegates of the seven states that had signed the text before</a> met <a href="/2">in the hall by the river</a>.</p>${p('Four')}</div></article>`),
    body: ['One', 'Two', 'Three', 'Linked', 'Four'],
    headline: 'Delegates',
    quickBody: ['One', 'Two', 'Three', 'Four'],
  },
  {
    title: 'a quotation and a box with a pulled quote',
    html: wrap(`<article><h1>Delegates agree on a text</h1><div class="text">${['One', 'Two'].map(p).join('')}
      <blockquote><p>Quoting from the text, the chair said that no state would be asked to give up more than it had offered.</p></blockquote>${['Three', 'Four'].map(p).join('')}
      <aside class="pullquote"><p>Pulled out of the story and set large, these words stand in it once already, in full.</p></aside>${p('Five')}</div></article>`),
    body: ['One', 'Two', 'Quoting', 'Three', 'Four', 'Five'],
    headline: 'Delegates',
  },
  {
    title: 'a live blog',
    html: wrap(
      `<article class="live"><h1>Delegates meet: the day as it happened</h1>${['One', 'Two', 'Three', 'Four', 'Five']
        .map(
          (word) =>
            `<div class="post"><time datetime="2025-04-02T10:00">10:00</time><h2>${word}head of the entry</h2>${p(word)}${p(`${word}b`)}<div class="share"><a href="#">Share</a></div></div>`,
        )
        .join('')}</article>`,
    ),
    body: ['One', 'Oneb', ...['Two', 'Three', 'Four', 'Five'].flatMap((word) => [`${word}head`, word, `${word}b`])],
    headline: 'Delegates',
    quickBody: ['One', 'Two', 'Three', 'Four', 'Five'].flatMap((word) => [word, `${word}b`]),
  },
  {
    title: 'the stub of a story behind a paywall',
    html: wrap(`<article><h1>Delegates agree on a text</h1><div class="text">${['One', 'Two'].map(p).join('')}</div>
      <div class="text" style="display:none">${['Hidden', 'Secret'].map(p).join('')}</div>
      <div class="paywall"><h2>Read on</h2><p>Subscribe to go on with this story and with all others, for a month free of charge.</p></div></article>`),
    body: ['One', 'Two'],
    headline: 'Delegates',
  },
  {
    title: 'a page with a second story, by the headline the page names itself after',
    head: '<meta property="og:title" content="Delegates agree on a text">',
    html: wrap(
      ['Delegates agree on a text', 'Another day in the hall']
        .map(
          (title, at) =>
            `<article><h1>${title}</h1><div class="text">${['One', 'Two', 'Three', 'Four'].map((word) => p(`${word}${at}`)).join('')}</div></article>`,
        )
        .join(''),
    ),
    body: ['One0', 'Two0', 'Three0', 'Four0'],
    quickBody: ['One0', 'Two0', 'Three0', 'Four0', 'One1', 'Two1', 'Three1', 'Four1'],
    headline: 'Delegates',
  },
];
