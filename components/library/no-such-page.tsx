import { useT } from '../words.ts';
import { addressOf } from './address.ts';

/** Where an address leads that no page has. */
export function NoSuchPage() {
  const t = useT();
  return (
    <>
      <p class="library-lead">{t('libraryNoPageText')}</p>
      <p class="library-ways">
        <a href={addressOf('packs')}>{t('libraryPacks')}</a>
        <a href={addressOf('search')}>{t('librarySearch')}</a>
      </p>
    </>
  );
}
