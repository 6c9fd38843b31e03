import { useT } from '../../words.ts';
import type { LibraryPack } from '../library-actions.ts';

const ORIGINS = { bundled: 'libraryBundled', file: 'libraryFromFile', own: 'libraryOwn' } as const;

/** One pack with its switches. */
export function PackRow({
  pack,
  onChange,
  onRemove,
}: {
  pack: LibraryPack;
  onChange(change: { enabled?: boolean; marking?: boolean }): void;
  onRemove(): void;
}) {
  const t = useT();
  const { meta, enabled, marking, origin } = pack;
  return (
    <li data-pack={pack.id}>
      <h2 lang={meta.lang}>{meta.title}</h2>
      <p class="library-quiet">
        {t('libraryVersion', meta.version)} · {t(ORIGINS[origin])} · {meta.licence}
      </p>
      <p lang={meta.lang}>{meta.description}</p>
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
        {origin !== 'own' && (
          <button type="button" onClick={onRemove} aria-label={t('libraryRemoveNamed', meta.title)}>
            {t('libraryRemove')}
          </button>
        )}
      </div>
    </li>
  );
}
