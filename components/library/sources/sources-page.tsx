import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';

/** The reader's sources. */
export function SourcesPage() {
  const t = useT();
  return (
    <>
      <p class="library-lead">{t('librarySourcesLead')}</p>
      <a href={addressOf('search')}>{t('librarySearch')}</a>
    </>
  );
}
