import { useT } from '../words.ts';
import { WayToSources } from './way-to-sources.tsx';

/** Says that a source is not there any more. */
export function SourceMissing() {
  const t = useT();
  return (
    <main class="source">
      <WayToSources />
      <h1>{t('sourceMissing')}</h1>
      <p>{t('sourceMissingText')}</p>
    </main>
  );
}
