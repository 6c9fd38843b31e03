import { useT } from '../words.ts';
import { goTo } from './go-to.ts';

/** A note of the reader's on a source; without `passage` its quotation does not stand in the text any more. */
export interface SourceNote {
  id: string;
  text: string;
  quote: string;
  passage?: number;
}

/** The reader's notes on a source, in the order of the text. */
export function SourceNotes({ notes, lang }: { notes: SourceNote[]; lang: string }) {
  const t = useT();
  if (notes.length === 0) return null;
  return (
    <section class="source-notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('sourceNotes')}</h2>
      <ol>
        {notes.map(({ id, text, quote, passage }, at) => (
          <li key={id} id={`n${at + 1}`}>
            {quote && <blockquote lang={lang}>{quote}</blockquote>}
            {text && <p dir="auto">{text}</p>}
            {passage === undefined ? (
              <p class="quiet">{t('sourceNoteLost')}</p>
            ) : (
              <a href={`#n${at + 1}-place`} onClick={(event) => goTo(event, `n${at + 1}-place`)}>
                {t('sourceNotePlace')}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
