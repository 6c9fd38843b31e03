import { useRef, useState } from 'preact/hooks';
import { webAddress } from '../../web-address.ts';
import { useT } from '../../words.ts';
import type { NoteImport, SourceActions } from './source-actions.ts';

/** Pages named one by one; more would push the list out of sight. */
const NAMED = 20;

/** Takes in annotations that were made with another program, and says where they are now. */
export function ImportAnnotations({
  sources,
  disabled,
  onFault,
}: {
  sources: SourceActions;
  disabled: boolean;
  onFault(error: unknown): void;
}) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [report, setReport] = useState<NoteImport | 'none'>();
  const take = async (file: File): Promise<void> => {
    try {
      setReport((await sources.importNotes(await file.text())) ?? 'none');
    } catch (error) {
      onFault(error);
    }
  };
  return (
    <>
      <input
        ref={input}
        class="annotation-file"
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) void take(file);
        }}
      />
      <button type="button" disabled={disabled} onClick={() => input.current?.click()}>
        {t('annotationsImport')}
      </button>
      <div role="status" class="annotation-report">
        {report === 'none' && <p>{t('annotationsNone')}</p>}
        {report && report !== 'none' && (
          <section class="import-report" aria-label={t('annotationsImported')}>
            <h2>{t('annotationsImported')}</h2>
            <ul>
              <li>{t.plural('annotationsPlaced', report.placed)}</li>
              {report.unplaced > 0 && <li>{t.plural('annotationsUnplaced', report.unplaced)}</li>}
            </ul>
            {report.missing.length > 0 && (
              <>
                <p>{t.plural('annotationsMissing', report.missing.length)}</p>
                <ul>
                  {report.missing.slice(0, NAMED).map(({ address }) => (
                    <li key={address}>
                      <a href={webAddress(address) ?? '#/sources'} target="_blank" rel="noopener noreferrer">
                        {address}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <button type="button" onClick={() => setReport(undefined)}>
              {t('close')}
            </button>
          </section>
        )}
      </div>
    </>
  );
}
