import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../words.ts';
import type { PageProps } from '../pages.ts';
import type { SettingsActions } from './settings-actions.ts';

/** The keyboard shortcuts as they are set now; the browser alone can change them. */
export function ShortcutsPage({ library: { settings: actions } }: PageProps) {
  const t = useT();
  const [shortcuts, setShortcuts] = useState<Awaited<ReturnType<SettingsActions['shortcuts']>>>([]);
  useEffect(() => {
    const load = (): void => void actions.shortcuts().then(setShortcuts);
    load();
    // The reader comes back from the browser's page.
    addEventListener('focus', load);
    return () => removeEventListener('focus', load);
  }, []);
  return (
    <>
      <p class="library-lead">{t('shortcutsLead')}</p>
      <dl class="pack-details">
        {shortcuts.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{keys === '' ? t('shortcutsNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
        <div>
          <dt>{t('shortcutsSearch')}</dt>
          <dd>
            <kbd>/</kbd>
          </dd>
        </div>
      </dl>
      <button type="button" onClick={() => void actions.openShortcuts()}>
        {t('shortcutsChange')}
      </button>
    </>
  );
}
