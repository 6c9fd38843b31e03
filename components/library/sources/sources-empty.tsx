import { useT } from '../../words.ts';

/** What to do while nothing has been saved. */
export function SourcesEmpty() {
  const t = useT();
  return (
    <div class="sources-empty">
      <h2>{t('sourcesEmptyTitle')}</h2>
      <ol>
        <li>{t('sourcesEmptySave', t('saveArticle'), t('savePage'))}</li>
        <li>{t('sourcesEmptyRead')}</li>
        <li>{t('sourcesEmptyImport')}</li>
      </ol>
    </div>
  );
}
