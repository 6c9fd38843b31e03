import { useT } from '../../words.ts';
import type { PageProps } from '../pages.ts';
import { LICENCES } from './licences.ts';

/** Version, privacy in words, and whose work ships with Sidelight. */
export function AboutPage({ library: { settings } }: PageProps) {
  const t = useT();
  return (
    <>
      <p class="library-lead">{t('aboutLead')}</p>
      <p>{t('libraryVersion', settings.version())}</p>
      <h2>{t('aboutPrivacy')}</h2>
      <ul>
        <li>{t('aboutPrivacyNothing')}</li>
        <li>{t('aboutPrivacyPages')}</li>
        <li>{t('aboutPrivacyKept')}</li>
        <li>{t('aboutPrivacyPrivate')}</li>
        <li>{t('aboutPrivacySites')}</li>
      </ul>
      <h2>{t('aboutLicences')}</h2>
      <p>{t('aboutLicencesText')}</p>
      <ul>
        {LICENCES.map(({ name, licence, by }) => (
          <li key={name}>
            {name} · {licence} · {by}
          </li>
        ))}
      </ul>
    </>
  );
}
