import type { TextStyle } from './line-builder.ts';

/** How a computed style shows the text of its element; `unseen` text is read although it cannot be seen. */
export function readTextStyle(style: CSSStyleDeclaration, unseen = false): TextStyle | 'hidden' {
  if (!unseen && style.visibility !== 'visible' && style.visibility !== '') return 'hidden';
  const { whiteSpace, textTransform } = style;
  const whitespace = whiteSpace.startsWith('pre-line')
    ? 'lines'
    : /^(?:pre|break)/.test(whiteSpace)
      ? 'preserve'
      : 'collapse';
  const transform = /^(?:uppercase|lowercase|capitalize)/.exec(textTransform)?.[0];
  return { whitespace, transform: (transform ?? 'none') as TextStyle['transform'] };
}
