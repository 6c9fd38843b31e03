import type { MessageKey } from '../../words.ts';
import { useT } from '../../words.ts';
import type { CutOffImport, SourceImport } from './source-actions.ts';

const REASONS: Record<SourceImport['skipped'][number]['why'], MessageKey> = {
  kind: 'skippedKind',
  large: 'skippedLarge',
  empty: 'skippedEmpty',
  unreadable: 'skippedUnreadable',
  zip: 'skippedZip',
};

/** What people try to import most, and what to do with it instead. */
const reasonFor = ({ path, why }: SourceImport['skipped'][number]): MessageKey =>
  why === 'kind' && /\.pdf$/i.test(path) ? 'skippedPdf' : REASONS[why];

/** Files named one by one; beyond them there is a count. */
const NAMED = 200;

/** What came of an import: how much was taken in, and what was not, and why; all of it can be taken back at once. */
export function ImportReport({ report, undo, onClose }: { report: SourceImport; undo(): void; onClose(): void }) {
  const t = useT();
  const { saved, versions, same, skipped, encodings, cancelled } = report;
  const more = skipped.length - NAMED;
  return (
    <section class="import-report" aria-label={t('importReport')}>
      <h2>{t(cancelled ? 'importCancelled' : 'importDone')}</h2>
      <ul>
        <li>{t.plural('importSaved', saved)}</li>
        {versions > 0 && <li>{t.plural('importVersions', versions)}</li>}
        {same > 0 && <li>{t.plural('importSame', same)}</li>}
      </ul>
      {skipped.length > 0 && (
        <details open={skipped.length <= 10}>
          <summary>{t.plural('importSkipped', skipped.length)}</summary>
          <dl>
            {skipped.slice(0, NAMED).map((one) => (
              <div key={one.path}>
                <dt>{one.path}</dt>
                <dd>{t(reasonFor(one))}</dd>
              </div>
            ))}
          </dl>
          {more > 0 && <p>{t.plural('importMore', more)}</p>}
        </details>
      )}
      {encodings.length > 0 && (
        <details>
          <summary>{t.plural('importEncodings', encodings.length)}</summary>
          <dl>
            {encodings.slice(0, NAMED).map(({ path, encoding }) => (
              <div key={path}>
                <dt>{path}</dt>
                <dd>{encoding}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {report.taken.length > 0 && (
        <button type="button" onClick={undo}>
          {t('undo')}
        </button>
      )}
      <button type="button" onClick={onClose}>
        {t('close')}
      </button>
    </section>
  );
}

/** An import that its page did not live to finish: how much was taken in, and which files were not. */
export function CutOffReport({ report, onClose }: { report: CutOffImport; onClose(): void }) {
  const t = useT();
  const { taken, left, named } = report;
  const more = left - named.length;
  return (
    <section class="import-report" aria-label={t('importCutOff')} role="status">
      <h2>{t('importCutOff')}</h2>
      <p>{t.plural('importTaken', taken)}</p>
      <details open={left <= 10}>
        <summary>{t.plural('importLeft', left)}</summary>
        <ul>
          {named.map((path) => (
            <li key={path}>{path}</li>
          ))}
        </ul>
        {more > 0 && <p>{t.plural('importMore', more)}</p>}
      </details>
      <p>{t('importAgain')}</p>
      <button type="button" onClick={onClose}>
        {t('close')}
      </button>
    </section>
  );
}
