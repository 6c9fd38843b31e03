import { useRef, useState } from 'preact/hooks';
import { useT } from '../../words.ts';

/** The one thing that cannot be taken back, behind a question that a reader answers in two steps. */
export function DeleteEverything({ onDelete }: { onDelete(): void }) {
  const t = useT();
  const dialog = useRef<HTMLDialogElement>(null);
  const [sure, setSure] = useState(false);
  const open = (): void => {
    setSure(false);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" class="library-danger" onClick={open}>
        {t('dataDeleteAll')}
      </button>
      <dialog ref={dialog} class="library-dialog" aria-labelledby="delete-title">
        <h2 id="delete-title">{t('dataDeleteTitle')}</h2>
        <p>{t('dataDeleteText')}</p>
        <label>
          <input type="checkbox" checked={sure} onChange={({ currentTarget }) => setSure(currentTarget.checked)} />
          {t('dataDeleteSure')}
        </label>
        <p class="library-ways">
          <button type="button" onClick={() => dialog.current?.close()}>
            {t('dataDeleteKeep')}
          </button>
          <button
            type="button"
            class="library-danger"
            disabled={!sure}
            onClick={() => {
              dialog.current?.close();
              onDelete();
            }}
          >
            {t('dataDeleteAll')}
          </button>
        </p>
      </dialog>
    </>
  );
}
