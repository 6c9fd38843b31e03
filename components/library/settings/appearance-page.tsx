import { useT } from '../../words.ts';
import type { PageProps } from '../pages.ts';
import { SettingFields } from './setting-fields.tsx';
import { APPEARANCE } from './setting-rows.ts';
import { useReading } from './use-reading.ts';

/** How marks and Sidelight itself look, with a sample of a mark. */
export function AppearancePage({ library: { settings: actions } }: PageProps) {
  const t = useT();
  const [settings, change] = useReading(actions);
  if (!settings) return null;
  return (
    <>
      <p class="library-lead">{t('settingsAtOnce')}</p>
      <p class="setting-sample">
        {t('sampleBefore')} <span style={actions.markStyle(settings)}>{t('sampleMark')}</span> {t('sampleAfter')}
      </p>
      <SettingFields rows={APPEARANCE} settings={settings} onChange={change} />
    </>
  );
}
