import { useState } from 'preact/hooks';
import { useT } from '../words.ts';
import { saveFile } from './save-file.ts';

/** The forms that notes can be exported in. */
type NoteForm = 'annotations' | 'markdown' | 'csv';

/** How an export is to be written. */
export interface NoteOptions {
  form: NoteForm;
  words: { topics: string; notes: string; near: string };
}

/** A file to give to the reader. */
export interface NoteFile {
  name: string;
  type: string;
  text: string;
}

const FORMS = { annotations: 'exportAnnotations', markdown: 'exportMarkdown', csv: 'exportCsv' } as const;

/** Offers what is known as a file, in each form there is. */
export function ExportNotes({
  label,
  make,
}: {
  label: string;
  make(options: NoteOptions): Promise<NoteFile | undefined>;
}) {
  const t = useT();
  const [said, setSaid] = useState('');
  const run = async (form: NoteForm): Promise<void> => {
    setSaid(t('exporting'));
    const words = { topics: t('exportTopics'), notes: t('exportNotes'), near: t('fromYourSources') };
    try {
      const file = await make({ form, words });
      if (file) saveFile(file);
      setSaid(file ? t('exported', file.name) : t('saveRefused'));
    } catch {
      setSaid(t('saveFailed'));
    }
  };
  return (
    <details class="export-notes">
      <summary>{label}</summary>
      <div>
        {(Object.keys(FORMS) as NoteForm[]).map((form) => (
          <button key={form} type="button" class="text-button" onClick={() => void run(form)}>
            {t(FORMS[form])}
          </button>
        ))}
      </div>
      <p role="status">{said}</p>
    </details>
  );
}
