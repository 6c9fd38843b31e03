import type { ComponentChildren } from 'preact';
import { useT } from '../words.ts';

/** A state of the panel in words, with what the reader can do about it. */
export function PanelNote({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <section class="panel-state">
      <h1>{title}</h1>
      <p class="panel-state-text">{text}</p>
      {children && <div class="panel-actions">{children}</div>}
    </section>
  );
}

/** Grey lines in the shape of what is coming. */
export function Skeleton() {
  const t = useT();
  return (
    <div class="panel-skeleton" role="status" aria-label={t('cardLoading')}>
      {[60, 85, 30, 70, 55, 62].map((width) => (
        <i key={width} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
