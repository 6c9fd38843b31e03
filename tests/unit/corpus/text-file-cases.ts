import type { FileText } from '../../../lib/corpus/text-file.ts';

/** Markdown with what is read from it. */
export const MARKDOWN: [rule: string, content: string, read: FileText][] = [
  ['the first heading is the title', '# A title\n\nOne.\n\nTwo.', { title: 'A title', text: ['One.', 'Two.'] }],
  ['later headings are paragraphs', '# A\n\nOne.\n## B\nTwo.', { title: 'A', text: ['One.', 'B', 'Two.'] }],
  ['a heading may be underlined', 'A title\n=======\nOne.', { title: 'A title', text: ['One.'] }],
  ['lines of a paragraph are joined', 'One line\nand another.', { text: ['One line and another.'] }],
  ['items of lists are paragraphs', 'Two:\n\n- one\n- two\n1. three', { text: ['Two:', 'one', 'two', 'three'] }],
  ['quotations lose their signs', '> It was late,\n> she said.', { text: ['It was late, she said.'] }],
  [
    'emphasis, code and links lose theirs',
    '*One* and **two** and `three` and [four](https://x.example) and ![five](a.png).',
    { text: ['One and two and three and four and five.'] },
  ],
  ['underscores within words stay', 'a_b_c and _d_', { text: ['a_b_c and d'] }],
  ['escaped signs stand for themselves', 'a \\* b \\_ c', { text: ['a * b _ c'] }],
  ['comments are left out', 'One.\n\n<!-- two -->\n\nThree.', { text: ['One.', 'Three.'] }],
  ['rules between parts are left out', 'One.\n\n---\n\nTwo.', { text: ['One.', 'Two.'] }],
  [
    'front matter tells of the text',
    '---\ntitle: "A title"\nauthor: Ann\ndate: 2024-05-06T10:00\nurl: https://x.example/a\ntags: [x]\n---\n# B\n\nOne.',
    { title: 'A title', author: 'Ann', published: '2024-05-06', address: 'https://x.example/a', text: ['B', 'One.'] },
  ],
  ['front matter that names no web address gives none', '---\nsource: my desk\n---\nOne.', { text: ['One.'] }],
  ['an empty file has no text', '\n \n', { text: [] }],
];

/** Plain text with what is read from it. */
export const PLAIN: [rule: string, content: string, read: FileText][] = [
  ['empty lines part paragraphs', 'One\nis long.\n\n\nTwo.', { text: ['One is long.', 'Two.'] }],
  ['lines are paragraphs where no line is empty', 'One.\r\nTwo.\r\n', { text: ['One.', 'Two.'] }],
  ['a short first line without a full stop is the title', 'A title\n\nOne.', { title: 'A title', text: ['One.'] }],
  ['a sentence is no title', 'It rained.\n\nOne.', { text: ['It rained.', 'One.'] }],
  ['one line is text', 'A line', { text: ['A line'] }],
  ['a form feed parts pages', 'One.\fTwo.', { text: ['One.', 'Two.'] }],
];
