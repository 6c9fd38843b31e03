import type { ComponentChildren } from 'preact';
import { useT } from '../words.ts';

/** A part of the card under a heading in the reader's language. */
export function Section({ title, name, children }: { title: string; name: string; children: ComponentChildren }) {
  const t = useT();
  return (
    <section class={name}>
      <h3 lang={t.lang} dir={t.dir}>
        {title}
      </h3>
      {children}
    </section>
  );
}
