import type { Source } from '../../lib/corpus/source.ts';
import { dateWords } from '../date-words.ts';
import { webAddress } from '../web-address.ts';
import { useT } from '../words.ts';
import { WayToSources } from './way-to-sources.tsx';

/** Title of a source and all that is known of where it comes from. */
export function Metadata({ source, own }: { source: Source; own: boolean }) {
  const t = useT();
  const href = webAddress(source.url);
  const line = [
    own ? t('savedByYou') : undefined,
    source.publisher ?? t('unknownPublisher'),
    source.author,
    source.published && dateWords(source.published, t.lang),
  ];
  return (
    <header class="metadata">
      <WayToSources />
      <h1 lang={source.lang} dir="auto">
        {source.title}
      </h1>
      <p>{line.filter(Boolean).join(' · ')}</p>
      {source.attribution && <p class="quiet">{source.attribution}</p>}
      {source.inferred && (
        <details>
          <summary>{t('whatIsInferred')}</summary>
          <p>{source.inferred}</p>
        </details>
      )}
      {source.licence && <p class="quiet">{t('licence', source.licence)}</p>}
      {href && (
        <a href={href} target="_blank" rel="noopener noreferrer">
          {t('openOriginal')}
        </a>
      )}
    </header>
  );
}
