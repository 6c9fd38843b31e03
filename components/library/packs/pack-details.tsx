import { useEffect, useState } from 'preact/hooks';
import { dateWords } from '../../date-words.ts';
import { listWords } from '../../list-words.ts';
import { webAddress } from '../../web-address.ts';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import { languageName } from '../languages.ts';
import type { LibraryActions, LibraryPack, LibraryPackHolds } from '../library-actions.ts';
import { usePageTitle } from '../page-title.ts';
import { OwnPackForm } from './own-pack-form.tsx';
import { PackFacts } from './pack-facts.tsx';
import { PackTopics } from './pack-topics.tsx';

/** Everything that a pack says of itself, and its topics. */
export function PackDetails({ library, id }: { library: LibraryActions; id: string }) {
  const t = useT();
  const [pack, setPack] = useState<LibraryPack | null>();
  const [holds, setHolds] = useState<LibraryPackHolds>();
  const load = (): void => void library.packs().then((packs) => setPack(packs.find((one) => one.id === id) ?? null));
  useEffect(() => {
    const stop = new AbortController();
    load();
    void library.packHolds(id).then(setHolds);
    library.watch(load, stop.signal);
    return () => stop.abort();
  }, [id]);
  usePageTitle(pack === null ? t('packGone') : pack?.meta.title);
  if (pack === undefined) return null;
  if (pack === null) return <p class="library-lead">{t('packGoneText')}</p>;
  const { meta, origin } = pack;
  const homepage = webAddress(meta.homepage);
  const rows: [string, string][] = [
    [t('packAuthors'), listWords(meta.authors, t.lang)],
    [t('packLicence'), meta.licence],
    [t('packChecked'), dateWords(meta.checked, t.lang)],
    [t('packProse'), languageName(meta.lang, t.lang)],
    [
      t('packNameLanguages'),
      listWords(
        (holds?.languages ?? []).map((lang) => languageName(lang, t.lang)),
        t.lang,
      ),
    ],
    [t('packId'), pack.id],
  ];
  return (
    <>
      <PackFacts pack={pack} library={library} />
      <p lang={meta.lang} dir="auto">
        {meta.description}
      </p>
      <dl class="pack-details">
        {rows.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
        {homepage && (
          <div>
            <dt>{t('packHomepage')}</dt>
            <dd>
              <a href={homepage} target="_blank" rel="noreferrer noopener">
                {homepage}
              </a>
            </dd>
          </div>
        )}
      </dl>
      {origin === 'own' && pack.id.startsWith('own-') && <OwnPackForm library={library} pack={pack} />}
      <PackTopics library={library} pack={id} />
      <p class="library-ways">
        <a href={addressOf('search')}>{t('librarySearch')}</a>
      </p>
    </>
  );
}
