import { JSDOM } from 'jsdom';
import { vi } from 'vitest';

/** Globals the page code takes from its window. */
const GLOBALS = [
  'HTMLFormElement',
  'HTMLSlotElement',
  'ShadowRoot',
  'Node',
  'Element',
  'Document',
  'Text',
  'MutationObserver',
  'AbortController',
  'AbortSignal',
] as const;

/** A page with this body. jsdom knows no declarative shadow roots, so they are attached here. */
export function pageOf(body: string, head = '', url = 'https://news.example/'): Document {
  const { window } = new JSDOM(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`, {
    url,
    pretendToBeVisual: true,
  });
  for (const name of GLOBALS) vi.stubGlobal(name, window[name]);
  for (const template of window.document.querySelectorAll('section > template[shadowrootmode]:first-child')) {
    const root = (template.parentElement as Element).attachShadow({ mode: 'open' });
    root.append((template as HTMLTemplateElement).content);
    template.remove();
  }
  return window.document;
}
