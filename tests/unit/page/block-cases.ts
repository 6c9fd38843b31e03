/** Markup of a body, and the text of its blocks. */
export interface BlockCase {
  title: string;
  html: string;
  blocks: string[];
}

export const blockCases: BlockCase[] = [
  {
    title: 'joins words across inline elements',
    html: '<p>clus<b>ter</b> <a href="#">muni</a>tions</p>',
    blocks: ['cluster munitions'],
  },
  {
    title: 'keeps a footnote mark in the line',
    html: '<p>the treaty<sup>2</sup> of 1997</p>',
    blocks: ['the treaty2 of 1997'],
  },
  { title: 'runs on over a possible break', html: '<p>anti<wbr>personnel</p>', blocks: ['antipersonnel'] },
  { title: 'ends words at block borders', html: '<ul><li>News</li><li>Opinion</li></ul>', blocks: ['News', 'Opinion'] },
  { title: 'ends words at a line break', html: '<p>first<br>second</p>', blocks: ['first\nsecond'] },
  {
    title: 'takes two line breaks as a new paragraph',
    html: '<div>first<br><br>second</div>',
    blocks: ['first', 'second'],
  },
  {
    title: 'takes text around a box as blocks of its own',
    html: '<div>before<p>inside</p>after</div>',
    blocks: ['before', 'inside', 'after'],
  },
  {
    title: 'collapses white space as the browser does',
    html: '<p>  one\n\t two  <i> three</i> </p>',
    blocks: ['one two three'],
  },
  { title: 'keeps white space that is shown', html: '<pre>one  two\n three</pre>', blocks: ['one  two\n three'] },
  {
    title: 'leaves out what is not displayed',
    html: '<p>seen <span style="display:none">unseen </span>again</p>',
    blocks: ['seen again'],
  },
  {
    title: 'leaves out what is invisible, but not what is visible in it',
    html: '<p style="visibility:hidden">unseen <b style="visibility:visible">seen</b></p>',
    blocks: ['seen'],
  },
  { title: 'leaves out hidden boxes', html: '<div hidden><p>unseen</p></div><p>seen</p>', blocks: ['seen'] },
  {
    title: 'reads only the summary of closed details',
    html: '<details><summary>more</summary><p>unseen</p></details>',
    blocks: ['more'],
  },
  {
    title: 'reads open details',
    html: '<details open><summary>less</summary><p>seen</p></details>',
    blocks: ['less', 'seen'],
  },
  {
    title: 'never reads fields, editors or code',
    html: '<p>a</p><textarea>x</textarea><div contenteditable>x</div><div role="textbox">x</div><p><code>x</code></p><button>x</button>',
    blocks: ['a'],
  },
  {
    title: 'notes where code stands in a line',
    html: '<p>storm <code>x</code> shadow</p>',
    blocks: ['storm \uFFFC shadow'],
  },
  { title: 'leaves out an object before the text', html: '<p><img> storm</p>', blocks: ['storm'] },
  {
    title: 'ends words at an empty box and at a rule',
    html: '<div>storm<div></div>shadow<hr>again</div>',
    blocks: ['storm', 'shadow', 'again'],
  },
  {
    title: 'reads on after hidden boxes, however deep the text in them stands',
    html: '<div style="display:none"><section><p>unseen <b>unseen</b></p></section></div><p>seen</p>',
    blocks: ['seen'],
  },
  {
    title: 'lets a line run on around a float of several boxes',
    html: '<div>the <span style="float:right"><p>an aside</p><p>here</p></span> <i>treaty</i></div>',
    blocks: ['an aside', 'here', 'the treaty'],
  },
  {
    title: 'never reads scripts, styles or templates',
    html: '<script>x</script><style>x{}</style><template><p>x</p></template><p>a</p>',
    blocks: ['a'],
  },
  {
    title: 'keeps a drop cap with its word',
    html: '<p><span style="float:left">T</span>he treaty</p>',
    blocks: ['The treaty'],
  },
  {
    title: 'lets a line run on around a float',
    html: '<p>the <span style="float:right">an aside here</span>treaty</p>',
    blocks: ['an aside here', 'the treaty'],
  },
  {
    title: 'shows letter case as the reader sees it',
    html: '<p style="text-transform:uppercase">atacms straße</p>',
    blocks: ['ATACMS STRAßE'],
  },
  {
    title: 'capitalises each word where the page does',
    html: '<p style="text-transform:capitalize">ottawa <i>tr</i>eaty</p>',
    blocks: ['Ottawa Treaty'],
  },
  {
    title: 'leaves out ruby notes',
    html: '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字</ruby></p>',
    blocks: ['漢字'],
  },
  {
    title: 'is not led astray by fields named like members of their form',
    html: '<form><input name="firstChild"><input name="nextSibling"><input name="localName"><input name="nodeType"><p>seen</p></form><p>after</p>',
    blocks: ['seen', 'after'],
  },
  {
    title: 'keeps soft hyphens and zero-width characters for the matcher to fold',
    html: '<p>muni\u00adtions</p>',
    blocks: ['muni\u00adtions'],
  },
  {
    title: 'walks open shadow roots where they are shown',
    html: '<section><template shadowrootmode="open"><p>in shadow</p><slot></slot></template>slotted</section>',
    blocks: ['in shadow', 'slotted'],
  },
];
