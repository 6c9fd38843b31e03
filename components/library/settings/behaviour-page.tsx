import { useEffect, useState } from 'preact/hooks';
import { useT } from '../../words.ts';
import { languageName } from '../languages.ts';
import type { PageProps } from '../pages.ts';
import { SettingFields } from './setting-fields.tsx';
import { BEHAVIOUR } from './setting-rows.ts';
import { useReading } from './use-reading.ts';

/** How cards open, and in which languages names are looked for. */
export function BehaviourPage({ library: { settings: actions } }: PageProps) {
  const t = useT();
  const [settings, change] = useReading(actions);
  const [languages, setLanguages] = useState<string[]>([]);
  useEffect(() => void actions.languages().then(setLanguages), []);
  if (!settings) return null;
  const { leftOut } = settings;
  const shown = [...new Set([...languages, ...leftOut])].sort((one, other) =>
    languageName(one, t.lang).localeCompare(languageName(other, t.lang), t.lang),
  );
  const choose = (lang: string, on: boolean): void =>
    change({ ...settings, leftOut: on ? leftOut.filter((one) => one !== lang) : [...leftOut, lang] });
  return (
    <>
      <p class="library-lead">{t('settingsAtOnce')}</p>
      <SettingFields rows={BEHAVIOUR} settings={settings} onChange={change} />
      {shown.length > 0 && (
        <fieldset class="setting">
          <legend>{t('settingLanguages')}</legend>
          <p class="library-quiet">{t('settingLanguagesHint')}</p>
          <div class="setting-options">
            {shown.map((lang) => (
              <label key={lang}>
                <input
                  type="checkbox"
                  checked={!leftOut.includes(lang)}
                  onChange={({ currentTarget }) => choose(lang, currentTarget.checked)}
                />
                {languageName(lang, t.lang)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}
