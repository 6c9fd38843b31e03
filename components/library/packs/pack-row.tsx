import { IconButton } from '../../icon-button.tsx';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import type { LibraryActions, LibraryPack } from '../library-actions.ts';
import { PackFacts } from './pack-facts.tsx';

/** One pack with its switches. */
export function PackRow({
  pack,
  library,
  first,
  last,
  onMove,
  onChange,
  onExport,
  onRemove,
}: {
  pack: LibraryPack;
  library: LibraryActions;
  first: boolean;
  last: boolean;
  onMove(by: 1 | -1): void;
  onChange(change: { enabled?: boolean; marking?: boolean }): void;
  onExport(): void;
  onRemove(): void;
}) {
  const t = useT();
  const { meta, enabled, marking } = pack;
  return (
    <li data-pack={pack.id}>
      <div class="library-row">
        <h2 lang={meta.lang} dir="auto">
          <a href={addressOf('packs', pack.id)}>{meta.title}</a>
        </h2>
        <span class="pack-order">
          <IconButton icon="up" label={t('packUp', meta.title)} disabled={first} onClick={() => onMove(-1)} />
          <IconButton icon="down" label={t('packDown', meta.title)} disabled={last} onClick={() => onMove(1)} />
        </span>
      </div>
      <PackFacts pack={pack} library={library} />
      <p lang={meta.lang} dir="auto">
        {meta.description}
      </p>
      <div class="library-switches">
        <label>
          <input
            type="checkbox"
            checked={enabled}
            onChange={({ currentTarget }) => onChange({ enabled: currentTarget.checked })}
          />
          {t('libraryEnabled')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={marking}
            disabled={!enabled}
            onChange={({ currentTarget }) => onChange({ marking: currentTarget.checked })}
          />
          {t('libraryMarking')}
        </label>
        <span class="pack-ends">
          <button type="button" onClick={onExport} aria-label={t('packExportNamed', meta.title)}>
            {t('packExport')}
          </button>
          <button type="button" onClick={onRemove} aria-label={t('libraryRemoveNamed', meta.title)}>
            {t('libraryRemove')}
          </button>
        </span>
      </div>
    </li>
  );
}
