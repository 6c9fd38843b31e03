import type { ComponentChildren } from 'preact';

/** A part of the panel under its heading; `aside` stands at the end of the heading's line. */
export function PanelSection({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="panel-section" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
