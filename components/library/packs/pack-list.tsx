import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../words.ts';
import { download } from '../download.ts';
import { faultWords } from '../fault-words.ts';
import type { LibraryActions, LibraryPack } from '../library-actions.ts';
import { PackImport } from './pack-import.tsx';
import { PackRow } from './pack-row.tsx';

/** ms for which a removal can be undone here; then the rows go for good. */
const UNDO = 15_000;

/** All packs in order of precedence, and the way to take in another. */
export function PackList({ library }: { library: LibraryActions }) {
  const t = useT();
  const [packs, setPacks] = useState<LibraryPack[]>();
  const [removed, setRemoved] = useState<LibraryPack>();
  const [said, setSaid] = useState('');
  const fail = (error: unknown): void => setSaid(faultWords(t, library.faultOf(error)));
  const load = (): void => void library.packs().then(setPacks, fail);
  useEffect(() => {
    const stop = new AbortController();
    load();
    library.watch(load, stop.signal);
    return () => stop.abort();
  }, []);
  useEffect(() => {
    if (!removed) return;
    const timer = setTimeout(() => {
      setRemoved(undefined);
      void library.forgetRemoved(0).catch(fail);
    }, UNDO);
    return () => clearTimeout(timer);
  }, [removed]);

  const move = (id: string, by: 1 | -1): void => {
    const ids = packs?.map((pack) => pack.id) ?? [];
    const at = ids.indexOf(id);
    const [other, moved] = [packs?.[at + by], packs?.[at]];
    if (!other || !moved) return;
    ids[at + by] = id;
    ids[at] = other.id;
    void library.orderPacks(ids).then(() => setSaid(t('packMoved', moved.meta.title, at + by + 1)), fail);
  };
  const save = (pack: LibraryPack): void =>
    void library.exportPack(pack.id).then(({ file, name }) => {
      download(file, name);
      setSaid(t('packExported', name));
    }, fail);

  return (
    <>
      <p class="library-lead">{t('libraryPacksLead')}</p>
      <PackImport library={library} onSay={setSaid} undoTime={UNDO} />
      <p role="status" class="library-said">
        {said}
      </p>
      {removed && (
        <p class="library-notice">
          {t('libraryRemoved', removed.meta.title)}{' '}
          <button
            type="button"
            onClick={() => void library.undoRemove(removed.id).then(() => setRemoved(undefined), fail)}
          >
            {t('undo')}
          </button>
        </p>
      )}
      {packs?.length === 0 && (
        <div class="library-empty">
          <h2>{t('packsNone')}</h2>
          <p>{t('packsNoneText')}</p>
        </div>
      )}
      <ol class="library-list">
        {packs?.map((pack, at) => (
          <PackRow
            key={pack.id}
            pack={pack}
            library={library}
            first={at === 0}
            last={at === packs.length - 1}
            onMove={(by) => move(pack.id, by)}
            onChange={(change) => void library.changePack(pack.id, change).catch(fail)}
            onExport={() => save(pack)}
            onRemove={() => void library.removePack(pack.id).then(() => setRemoved(pack), fail)}
          />
        ))}
      </ol>
    </>
  );
}
