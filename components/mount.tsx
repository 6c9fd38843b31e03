import { type ComponentChildren, render } from 'preact';
import { type Translate, Words } from './words.ts';

/** Shows a surface of an extension page, with its words, language and writing direction. */
export function mount(t: Translate, title: string, view: ComponentChildren): void {
  document.documentElement.lang = t.lang;
  document.documentElement.dir = t.dir;
  document.title = title;
  const root = document.getElementById('root');
  if (root) render(<Words.Provider value={t}>{view}</Words.Provider>, root);
}
