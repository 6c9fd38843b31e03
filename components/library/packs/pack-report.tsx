import { useEffect, useRef, useState } from 'preact/hooks';
import { listWords } from '../../list-words.ts';
import { useT } from '../../words.ts';
import { languageName } from '../languages.ts';
import type { LibraryPackReport } from '../library-actions.ts';

/** Languages named; a pack of names in all the world's languages would fill the page. */
const LANGUAGES = 8;

/** What a pack file was found to be, before anything of it is stored. */
export function PackReport({
  name,
  report,
  onTake,
  onLeave,
}: {
  name: string;
  report: LibraryPackReport;
  onTake(own: boolean): void;
  onLeave(): void;
}) {
  const t = useT();
  const [own, setOwn] = useState(report.canBeOwn);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { meta, topics, sources, languages, problems, warnings, everyday, replaces } = report;
  const usable = meta !== undefined && problems.length === 0 && !replaces?.own;
  return (
    <section class="pack-report" aria-labelledby="pack-report">
      <h2 id="pack-report" ref={heading} tabIndex={-1}>
        {usable ? t('packReport', meta.title) : t('packReportBad', meta?.title ?? name)}
      </h2>
      {meta && (
        <p class="library-quiet">
          {t('libraryVersion', meta.version)} · {t.plural('packTopics', topics)} · {t.plural('packSources', sources)} ·{' '}
          {meta.licence}
        </p>
      )}
      {meta && (
        <p lang={meta.lang} dir="auto">
          {meta.description}
        </p>
      )}
      {languages.length > 0 && (
        <p>
          {t(
            'packNamesIn',
            listWords(
              languages.slice(0, LANGUAGES).map((lang) => languageName(lang, t.lang)),
              t.lang,
            ),
          )}
        </p>
      )}
      {replaces && (
        <p class="topic-warning">{replaces.own ? t('packReplacesOwn') : t('packReplaces', replaces.version)}</p>
      )}
      {usable && everyday.length > 0 && <p class="topic-warning">{t('packEveryday', listWords(everyday, t.lang))}</p>}
      <Told heading={t.plural('packProblems', problems.length)} told={problems} />
      <Told heading={t.plural('packWarnings', warnings.length)} told={warnings} />
      {usable && report.canBeOwn && (
        <label>
          <input type="checkbox" checked={own} onChange={({ currentTarget }) => setOwn(currentTarget.checked)} />
          {t('packAsOwn')}
        </label>
      )}
      <p class="library-ways">
        {usable && (
          <button type="button" class="library-primary" onClick={() => onTake(own)}>
            {t('packTake')}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {t(usable ? 'packLeave' : 'packClose')}
        </button>
      </p>
    </section>
  );
}

/** What the validator says, in its own words: they are for whoever wrote the pack. */
function Told({ heading, told }: { heading: string; told: LibraryPackReport['problems'] }) {
  if (told.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="pack-told" lang="en">
        {told.map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            {place}: {message}
          </li>
        ))}
      </ul>
    </>
  );
}
