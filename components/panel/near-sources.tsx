import type { PanelSource } from '../../lib/corpus/panel-data.ts';
import { dateWords } from '../date-words.ts';
import { listWords } from '../list-words.ts';
import { MarkedText } from '../marked-text.tsx';
import { useT } from '../words.ts';
import type { PanelActions } from './panel-actions.ts';
import { PanelSection } from './panel-section.tsx';

/** Topics named as a reason; more would read like a list. */
const MOST_TOPICS = 4;

/** The sources nearest to the page with their nearest passages, each with why it is near. */
export function NearSources({ sources, actions }: { sources: PanelSource[]; actions: PanelActions }) {
  const t = useT();
  const list = new Intl.ListFormat(t.lang, { type: 'conjunction' });
  return (
    <PanelSection title={t('fromYourSources')}>
      {sources.length === 0 && <p class="panel-quiet">{t('panelNoSources')}</p>}
      {sources.map(({ source, why, passages }) => (
        <article key={`${source.pack}/${source.id}`} class="panel-source">
          <h3>
            <bdi lang={source.lang}>{source.title}</bdi>
          </h3>
          <p class="panel-quiet">
            {[
              source.own ? t('savedByYou') : undefined,
              source.publisher ?? t('unknownPublisher'),
              source.date && dateWords(source.date, t.lang),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p class="panel-why">
            {t('panelSharedTopics', list.format(why.topics.slice(0, MOST_TOPICS).map(({ title }) => title)))}{' '}
            {why.words.length > 0 && t('panelSharedWords', listWords(why.words, t.lang))}
          </p>
          {passages.map(({ excerpt, why: reasons }) => (
            <figure key={excerpt.passage} class="excerpt">
              <blockquote lang={source.lang}>
                <MarkedText text={excerpt.text} spans={excerpt.mentions} />
              </blockquote>
              <figcaption>
                {excerpt.speaker && <span class="speaker">{t('saidBySpeaker', excerpt.speaker)}</span>}
                <button
                  type="button"
                  class="source-link"
                  title={listWords([...reasons.topics.map(({ title }) => title), ...reasons.words], t.lang)}
                  onClick={() => actions.openSource(excerpt)}
                >
                  {t('openInSource')}
                </button>
              </figcaption>
            </figure>
          ))}
        </article>
      ))}
    </PanelSection>
  );
}
