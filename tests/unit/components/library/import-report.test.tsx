// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { ImportReport } from '../../../../components/library/sources/import-report.tsx';
import { Words } from '../../../../components/words.ts';
import { englishWords } from '../words.ts';

it('the report of an import says what to do with a PDF, and why any other file was left out', () => {
  const place = document.createElement('div');
  const skipped = [
    { path: 'papers/Report.PDF', why: 'kind' },
    { path: 'photo.jpg', why: 'kind' },
  ] as const;
  const report = { saved: 0, versions: 0, same: 0, taken: [], skipped: [...skipped], encodings: [], cancelled: false };
  render(
    <Words.Provider value={englishWords()}>
      <ImportReport report={report} undo={async () => undefined} onClose={() => undefined} />
    </Words.Provider>,
    place,
  );
  const reasons = [...place.querySelectorAll('dd')].map((one) => one.textContent);
  expect(reasons[0]).toContain('Save its text as a file');
  expect(reasons[1]).toBe('Not a web page, plain text, Markdown or zip');
});
