import { useEffect, useMemo, useState } from 'preact/hooks';
import { ExportNotes } from '../../notes/export-notes.tsx';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import { faultWords } from '../fault-words.ts';
import type { PageProps } from '../pages.ts';
import { arrange, type SourceOrder, searchable } from './arrange.ts';
import { DeletedNotice } from './deleted-notice.tsx';
import { ImportSources } from './import-sources.tsx';
import type { DeletedSource, SourceLine } from './source-actions.ts';
import { SourceDetail } from './source-detail.tsx';
import { SourceList } from './source-list.tsx';
import { SourcesEmpty } from './sources-empty.tsx';
import { useChoice } from './use-choice.ts';

/** ms for which the notice of a deletion stays; then the source goes for good. */
const UNDO = 60_000;

const ORDERS = { saved: 'orderSaved', published: 'orderPublished', title: 'orderTitle', site: 'orderSite' } as const;

/** Sources: the list, and each one at an address of its own. */
export function SourcesPage({ library, steps: [atPack, atSource] }: PageProps) {
  const t = useT();
  const { sources } = library;
  const [lines, setLines] = useState<SourceLine[]>();
  const [deleted, setDeleted] = useState<DeletedSource[]>([]);
  const [{ query, pack, order }, choose] = useChoice();
  const [said, setSaid] = useState('');
  const place = atPack !== undefined && atSource !== undefined ? { pack: atPack, id: atSource } : undefined;
  const fail = (error: unknown): void => setSaid(faultWords(t, library.faultOf(error)));
  const load = (): void => {
    sources.list().then(setLines, fail);
    sources.deleted().then(setDeleted, fail);
  };

  useEffect(() => {
    const life = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    sources.follow(() => {
      // An import changes sources many times a second.
      clearTimeout(waiting);
      waiting = setTimeout(load, 100);
    }, life.signal);
    void sources.forgetDeleted(UNDO).then(load, fail);
    return () => life.abort();
  }, []);
  useEffect(() => {
    const oldest = deleted.at(-1);
    if (!oldest) return undefined;
    const timer = setTimeout(() => void sources.forgetDeleted(UNDO).then(load, fail), oldest.at + UNDO - Date.now());
    return () => clearTimeout(timer);
  }, [deleted]);

  const all = useMemo(() => searchable(lines ?? []), [lines]);
  const shown = useMemo(() => arrange(all, { query, pack, order, lang: t.lang }), [all, query, pack, order]);
  const packs = useMemo(() => [...new Map(all.map((line) => [line.pack, line])).values()], [all]);
  const remove = (line: { pack: string; id: string }): void => {
    sources.remove(line.pack, line.id).then(load, fail);
    if (place) location.hash = addressOf('sources');
  };
  const undo = ({ pack: from, id }: DeletedSource): void => {
    sources.undoRemove(from, id).then((isBack) => {
      if (!isBack) setSaid(t('sourceUndoTooLate'));
      load();
    }, fail);
  };
  const notice = <DeletedNotice deleted={deleted} onUndo={undo} />;
  if (place) {
    const own = lines?.find((line) => line.pack === place.pack && line.id === place.id)?.own ?? false;
    return (
      <>
        {notice}
        <SourceDetail place={place} own={own} sources={sources} onRemove={() => remove(place)} />
      </>
    );
  }
  return (
    <>
      <p class="library-lead">{t('librarySourcesLead')}</p>
      <ImportSources sources={sources} onFault={fail} />
      {notice}
      <p role="status" class="library-said">
        {said}
      </p>
      {lines && !lines.some(({ own }) => own) && <SourcesEmpty />}
      {all.length > 0 && (
        <>
          <search class="source-tools">
            <input
              type="search"
              aria-label={t('sourcesSearch')}
              placeholder={t('sourcesSearch')}
              value={query}
              onInput={({ currentTarget }) => choose({ query: currentTarget.value })}
            />
            {packs.length > 1 && (
              <select
                aria-label={t('sourcesFrom')}
                onChange={({ currentTarget }) => choose({ pack: currentTarget.value })}
              >
                <option value="">{t('sourcesFromAll')}</option>
                {packs.map((one) => (
                  <option key={one.pack} value={one.pack} selected={one.pack === pack}>
                    {one.own ? t('savedByYou') : one.packTitle}
                  </option>
                ))}
              </select>
            )}
            <select
              aria-label={t('sourcesOrder')}
              onChange={({ currentTarget }) => choose({ order: currentTarget.value as SourceOrder })}
            >
              {(Object.keys(ORDERS) as SourceOrder[]).map((one) => (
                <option key={one} value={one} selected={one === order}>
                  {t(ORDERS[one])}
                </option>
              ))}
            </select>
          </search>
          <p class="library-quiet" role="status">
            {shown.length === 0 ? t('sourcesNothingFound') : t.plural('sourcesShown', shown.length)}
          </p>
          <ExportNotes
            label={t.plural('sourcesExport', shown.length)}
            make={(options) => sources.exportNotes(shown, t('librarySources'), options)}
          />
          <SourceList lines={shown} onRemove={remove} />
        </>
      )}
    </>
  );
}
