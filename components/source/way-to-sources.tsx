import { Icon } from '../icons/icon.tsx';
import { useT } from '../words.ts';

/** The way from a source to all of them, in the library. */
export function WayToSources() {
  const t = useT();
  return (
    <a class="source-up" href="library.html#/sources" lang={t.lang} dir={t.dir}>
      <Icon name="back" size={12} />
      {t('librarySources')}
    </a>
  );
}
