import { useEffect, useState } from 'preact/hooks';
import { listWords } from '../../list-words.ts';
import { useT } from '../../words.ts';
import { byteWords } from '../byte-words.ts';
import { languageName } from '../languages.ts';
import type { LibraryActions, LibraryPack, LibraryPackHolds } from '../library-actions.ts';

const ORIGINS = { bundled: 'libraryBundled', file: 'libraryFromFile', own: 'libraryOwn' } as const;

/** Languages named in a row. */
const LANGUAGES = 3;

/** Version, origin, size, topics and languages of a pack in one line. */
export function PackFacts({ pack, library }: { pack: LibraryPack; library: LibraryActions }) {
  const t = useT();
  const [holds, setHolds] = useState<LibraryPackHolds | undefined>(pack.holds);
  useEffect(() => {
    if (pack.holds) setHolds(pack.holds);
    else void library.packHolds(pack.id).then(setHolds);
  }, [pack]);
  const languages = holds?.languages ?? [];
  const named = languages.slice(0, LANGUAGES).map((lang) => languageName(lang, t.lang));
  const more = languages.length - named.length;
  const parts = [
    t('libraryVersion', pack.meta.version),
    t(ORIGINS[pack.origin]),
    ...(holds ? [t.plural('packTopics', holds.topics)] : []),
    ...(holds && holds.sources > 0 ? [t.plural('packSources', holds.sources)] : []),
    ...(holds && holds.bytes > 0 ? [byteWords(t, holds.bytes)] : []),
    ...(named.length > 0
      ? [more > 0 ? t.plural('packLanguagesMore', more, named.join(', ')) : listWords(named, t.lang)]
      : []),
  ];
  return <p class="library-quiet">{parts.join(' · ')}</p>;
}
