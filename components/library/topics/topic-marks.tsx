import { MarkedText } from '../../marked-text.tsx';
import { useT } from '../../words.ts';
import type { PreviewText, TopicPreview } from './topic-actions.ts';

/** What the names of a draft would mark: on the page beside, and in the sources. */
export function TopicMarks({ preview, hasNames }: { preview: TopicPreview | undefined; hasNames: boolean }) {
  const t = useT();
  return (
    <section class="topic-marks" aria-labelledby="topic-marks" aria-busy={preview && preview.looked < preview.of}>
      <h2 id="topic-marks">{t('topicMarks')}</h2>
      {!hasNames && <p class="library-quiet">{t('topicMarksNoName')}</p>}
      {hasNames && preview && (
        <>
          <p role="status">
            {preview.page ? t.plural('topicMarksPage', preview.page.count) : t('topicMarksNoPage')}{' '}
            {preview.looked < preview.of
              ? t('topicMarksLooking', preview.looked, preview.of)
              : t.plural('topicMarksSources', preview.found, preview.of)}
          </p>
          {preview.page && <Places text={preview.page} />}
          {preview.sources.map((source) => (
            <section key={`${source.pack}/${source.id}`} lang={source.lang}>
              <h3 dir="auto">{source.title}</h3>
              <Places text={source} />
            </section>
          ))}
        </>
      )}
    </section>
  );
}

function Places({ text: { places, count } }: { text: PreviewText }) {
  const t = useT();
  return (
    <ul>
      {places.map((place) => (
        <li key={`${place.start} ${place.text}`} dir="auto">
          <MarkedText text={place.text} spans={[place]} />
        </li>
      ))}
      {count > places.length && <li class="library-quiet">{t.plural('topicMarksMore', count - places.length)}</li>}
    </ul>
  );
}
