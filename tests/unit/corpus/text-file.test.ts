import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown, readPlainText } from '../../../lib/corpus/text-file.ts';
import { MARKDOWN, PLAIN } from './text-file-cases.ts';

describe('Markdown', () => {
  it.each(MARKDOWN)('%s', (_, content, read) => {
    expect(readMarkdown(content)).toEqual(read);
  });

  it('gives trimmed paragraphs for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('# ', '\n', '-', '*', '_', '`', '[', '](', ')', 'a', ' ', '>') }),
        (text) => readMarkdown(text).text.every((one) => one !== '' && one === one.trim() && !one.includes('\n')),
      ),
    );
  });
});

describe('plain text', () => {
  it.each(PLAIN)('%s', (_, content, read) => {
    expect(readPlainText(content)).toEqual(read);
  });
});
