// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { ImportSources } from '../../../../components/library/sources/import-sources.tsx';
import type { GivenFile, SourceActions, SourceImport } from '../../../../components/library/sources/source-actions.ts';
import { Words } from '../../../../components/words.ts';
import { englishWords } from '../words.ts';

const REPORT: SourceImport = {
  saved: 1,
  versions: 0,
  same: 0,
  taken: [{ pack: 'saved', source: 'a', saved: '2026-01-01T00:00:00.000Z' }],
  skipped: [],
  encodings: [],
  cancelled: false,
};

let place: HTMLElement;
afterEach(() => {
  render(null, place);
  place.remove();
});

/** Shows the part of the page with an import that is done; `undone` ends the undo that the reader asks for. */
async function imported() {
  const undone = Promise.withResolvers<void>();
  const imports: GivenFile[][] = [];
  const faults: unknown[] = [];
  const sources: Pick<SourceActions, 'cutOffImports' | 'importFiles' | 'undoImport'> = {
    cutOffImports: async () => [],
    importFiles: async (files) => {
      imports.push(files);
      return REPORT;
    },
    undoImport: () => undone.promise,
  };
  place = document.createElement('main');
  document.body.append(place);
  await act(() =>
    render(
      <Words.Provider value={englishWords()}>
        <ImportSources sources={sources as SourceActions} onFault={(error) => faults.push(error)} />
      </Words.Provider>,
      place,
    ),
  );
  await choose('a.txt');
  await vi.waitFor(() => expect(place.textContent).toContain('1 source saved'));
  return { undone, imports, faults };
}

const buttons = () => [...place.querySelectorAll('button')];
const button = (name: string) => buttons().find(({ textContent }) => textContent === name);

async function choose(name: string): Promise<void> {
  const input = place.querySelector<HTMLInputElement>('input[multiple]');
  Object.defineProperty(input, 'files', { value: [new File(['x'], name)], configurable: true });
  await act(async () => void input?.dispatchEvent(new Event('change', { bubbles: true })));
}

async function drop(name: string): Promise<boolean> {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  const item = { webkitGetAsEntry: () => null, getAsFile: () => new File(['x'], name) };
  Object.assign(event, { dataTransfer: { types: ['Files'], items: [item] } });
  await act(async () => void window.dispatchEvent(event));
  return event.defaultPrevented;
}

async function undo(): Promise<void> {
  const undo = button('Undo');
  undo?.focus();
  expect(document.activeElement).toBe(undo);
  await act(async () => undo?.click());
}

it('while an import is taken back nothing else can be imported, and the page says what is going on', async () => {
  const { undone, imports } = await imported();
  await undo();
  expect(place.textContent).toContain('The import is being taken back');
  expect(buttons().filter(({ disabled }) => !disabled)).toEqual([]);
  expect(await drop('b.txt')).toBe(true);
  expect(imports).toHaveLength(1);

  await act(async () => undone.resolve());
  await vi.waitFor(() => expect(place.textContent).toContain('Taken back'));
  expect(buttons().some(({ disabled }) => disabled)).toBe(false);
  await drop('b.txt');
  expect(imports.map(([one]) => one?.path)).toEqual(['a.txt', 'b.txt']);
});

it('files that come late while an import is taken back wait for the end of it', async () => {
  const { undone, imports } = await imported();
  await undo();
  await choose('b.txt');
  expect(imports).toHaveLength(1);
  await act(async () => undone.resolve());
  await vi.waitFor(() => expect(imports).toHaveLength(2));
  await vi.waitFor(() => expect(place.textContent).toContain('1 source saved'));
  expect(place.textContent).not.toContain('Taken back');
});

it('focus moves to what is said of the undo when its button goes', async () => {
  const { undone } = await imported();
  await undo();
  expect(document.activeElement?.textContent).toContain('The import is being taken back');
  await act(async () => undone.resolve());
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Taken back'));
});

it('an undo that fails leaves the report, to try again', async () => {
  const { undone, faults } = await imported();
  await undo();
  await act(async () => undone.reject(new Error('full')));
  await vi.waitFor(() => expect(button('Undo')).toBeDefined());
  expect(faults).toHaveLength(1);
  expect(document.activeElement?.contains(button('Undo') ?? null)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});
