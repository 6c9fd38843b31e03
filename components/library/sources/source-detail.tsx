import { useEffect, useState } from 'preact/hooks';
import { dateLanguage, dateWords } from '../../date-words.ts';
import { ExportNotes } from '../../notes/export-notes.tsx';
import { webAddress } from '../../web-address.ts';
import { useT } from '../../words.ts';
import { usePageTitle } from '../page-title.ts';
import type { SourceActions, SourceHistory } from './source-actions.ts';
import { VersionChanges } from './version-changes.tsx';

/** One source: where it is from, its versions with what changed, and what can be done with it. */
export function SourceDetail({
  place: { pack, id },
  own,
  sources,
  onRemove,
}: {
  place: { pack: string; id: string };
  own: boolean;
  sources: SourceActions;
  onRemove(): void;
}) {
  const t = useT();
  const [history, setHistory] = useState<SourceHistory | null>();
  useEffect(() => {
    const life = new AbortController();
    const load = (): void =>
      void sources.history(pack, id).then(
        (found) => life.signal.aborted || setHistory(found ?? null),
        () => setHistory(null),
      );
    load();
    sources.follow(load, life.signal);
    return () => life.abort();
  }, [pack, id]);

  usePageTitle(history?.source.title ?? (history === null ? t('sourceMissing') : undefined));
  if (history === undefined) return <p aria-busy="true" />;
  if (history === null) return <p>{t('sourceMissingText')}</p>;
  const { source, versions } = history;
  const href = webAddress(source.url);
  return (
    <div class="source-detail">
      <dl>
        {/* A file is told by its name; that nobody published it is no news. */}
        <Fact name={t('sourceSite')} value={source.publisher ?? (source.file ? undefined : t('unknownPublisher'))} />
        <Fact name={t('sourceAuthor')} value={source.author} />
        <Fact name={t('sourcePublished')} value={source.published && dateWords(source.published, t.lang)} />
        <Fact name={t('sourceSaved')} value={source.saved && timeWords(source.saved, t.lang)} />
        <Fact name={t('sourceFile')} value={source.file} />
        <Fact name={t('sourceLength')} value={t.plural('sourceWords', wordCount(source.text, source.lang))} />
      </dl>
      <div class="source-actions">
        <button type="button" class="library-primary" onClick={() => void sources.open(pack, id)}>
          {t('sourceOpen')}
        </button>
        {href && (
          <a href={href} target="_blank" rel="noopener noreferrer">
            {t('openOriginal')}
          </a>
        )}
        {own && (
          <button type="button" onClick={onRemove}>
            {t('sourceDelete')}
          </button>
        )}
      </div>
      <ExportNotes
        label={t('sourceExport')}
        make={(options) => sources.exportNotes([{ pack, id }], source.title, options)}
      />
      <h2>{t('sourceVersions')}</h2>
      {versions.length === 1 && <p class="library-lead">{t('sourceOneVersion')}</p>}
      {versions.length > 1 && (
        <ol class="source-versions">
          {versions.map(({ saved, changes }, at) => (
            <li key={saved ?? ''}>
              <h3>
                {saved ? timeWords(saved, t.lang) : t('sourceDateUnknown')}
                {at === 0 && ` · ${t('sourceVersionInUse')}`}
              </h3>
              {changes ? (
                <VersionChanges changes={changes} lang={source.lang} />
              ) : (
                <p class="library-lead">{t('sourceFirstVersion')}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string | undefined }) {
  if (!value) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** An ISO date and time in words of this place. */
function timeWords(iso: string, lang: string): string {
  return new Intl.DateTimeFormat(dateLanguage(lang), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
}

function wordCount(text: string[], lang: string): number {
  const words = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text.join('\n'));
  let count = 0;
  for (const { isWordLike } of words) if (isWordLike) count += 1;
  return count;
}
