import { useEffect, useState } from 'preact/hooks';
import type { SiteChoice } from '../../../lib/protocol.ts';
import { listWords } from '../../list-words.ts';
import { useT } from '../../words.ts';
import type { PageProps } from '../pages.ts';
import { Field } from '../topics/field.tsx';
import { PauseRow } from './pause-row.tsx';
import type { SettingsActions } from './settings-actions.ts';

/** Where Sidelight may look, a pause everywhere, and what was chosen for single sites. */
export function SitesPage({ library: { settings: actions } }: PageProps) {
  const t = useT();
  const [sites, setSites] = useState<Awaited<ReturnType<SettingsActions['sites']>>>([]);
  const [access, setAccess] = useState<Awaited<ReturnType<SettingsActions['access']>>>();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const load = (): void => {
    void actions.sites().then(setSites);
    void actions.access().then(setAccess);
  };
  useEffect(() => {
    const stop = new AbortController();
    load();
    actions.watch(load, stop.signal);
    return () => stop.abort();
  }, []);
  const add = (choice: SiteChoice): void => {
    const host = hostIn(typed);
    setWrong(host === undefined);
    if (host === undefined) return;
    setTyped('');
    void actions.chooseSite(host, choice);
  };
  return (
    <>
      <PauseRow actions={actions} />
      <h2>{t('sitesAccess')}</h2>
      <p>
        {access?.access === 'all' && t('sitesAccessAll')}
        {access?.access === 'some' && t('sitesAccessSome', listWords(access.hosts, t.lang))}
        {access?.access === 'click' && t('sitesAccessClick')}{' '}
        <a href={actions.accessPage()}>{t('sitesAccessChange')}</a>
      </p>
      <h2>{t('sitesChosen')}</h2>
      <p class="library-quiet">{t('sitesChosenHint')}</p>
      {sites.length === 0 && <p class="library-empty">{t('sitesNone')}</p>}
      <ul class="library-list">
        {sites.map(({ host, choice }) => (
          <li key={host} class="library-row">
            <strong>{host}</strong>
            <span class="library-ways">
              <select
                aria-label={t('sitesChoiceFor', host)}
                value={choice}
                onChange={({ currentTarget }) => void actions.chooseSite(host, currentTarget.value as SiteChoice)}
              >
                <option value="never">{t('sitesNever')}</option>
                <option value="always">{t('sitesAlways')}</option>
              </select>
              <button
                type="button"
                aria-label={t('sitesForgetNamed', host)}
                onClick={() => void actions.chooseSite(host, null)}
              >
                {t('sitesForget')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <form
        class="sites-add"
        onSubmit={(event) => {
          event.preventDefault();
          add('never');
        }}
      >
        <Field label={t('sitesAdd')} lacks={wrong && t('accessNoHosts')}>
          {(field) => (
            <input
              {...field}
              placeholder="example.org"
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Field>
        <div class="library-ways">
          <button type="submit">{t('sitesNever')}</button>
          <button type="button" onClick={() => add('always')}>
            {t('sitesAlways')}
          </button>
        </div>
      </form>
    </>
  );
}

/** The host in what was typed: a name of a site, or an address of a page on it. */
function hostIn(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  const url = URL.parse(/^https?:\/\//.test(text) ? text : `https://${text}`);
  return url?.hostname.includes('.') || url?.hostname === 'localhost' ? url.hostname : undefined;
}
