import type { ComponentChildren } from 'preact';
import { useT } from '../words.ts';

/** A state of the panel in words, what the reader can do about it, and what more there is to know. */
export function PanelNote({
  title,
  text,
  level = 1,
  children,
  more,
}: {
  title: string;
  text: string;
  /** Of the heading; 2 where the page's title stands above it. */
  level?: 1 | 2;
  children?: ComponentChildren;
  more?: ComponentChildren;
}) {
  const Heading = `h${level}` as const;
  return (
    <section class="panel-state">
      <Heading>{title}</Heading>
      <p class="panel-state-text">{text}</p>
      {children && <div class="panel-actions">{children}</div>}
      {more}
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
