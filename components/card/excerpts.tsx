import type { CardExcerpt } from '../../lib/corpus/card-data.ts';
import { dateWords } from '../date-words.ts';
import { MarkedText } from '../marked-text.tsx';
import { useT } from '../words.ts';
import { CopyExcerpt } from './copy-excerpt.tsx';
import { Section } from './section.tsx';

/** What the reader's sources say, each passage with a way into its source; an invitation when they say nothing. */
export function Excerpts({ excerpts, open }: { excerpts: CardExcerpt[]; open: (excerpt: CardExcerpt) => void }) {
  const t = useT();
  return (
    <Section title={t('fromYourSources')} name="excerpts">
      {excerpts.map((excerpt) => (
        <Excerpt
          key={`${excerpt.source.pack}/${excerpt.source.id}#${excerpt.passage}`}
          excerpt={excerpt}
          open={() => open(excerpt)}
        />
      ))}
      {excerpts.every((excerpt) => excerpt.on) && (
        <p class="quiet" lang={t.lang}>
          {t('noPassageYet')}
        </p>
      )}
    </Section>
  );
}

function Excerpt({ excerpt, open }: { excerpt: CardExcerpt; open: () => void }) {
  const t = useT();
  const { source } = excerpt;
  return (
    <figure class="excerpt">
      {excerpt.on && (
        <p class="on" lang={t.lang}>
          {t('onRelatedTopic', excerpt.on.title)}
        </p>
      )}
      <blockquote lang={source.lang}>
        <MarkedText text={excerpt.text} spans={excerpt.mentions} />
      </blockquote>
      <figcaption>
        {excerpt.speaker && <span class="speaker">{t('saidBySpeaker', excerpt.speaker)}</span>}
        <button type="button" class="source-link" onClick={open} title={t('openInSource')}>
          <bdi lang={source.lang}>{source.title}</bdi>
        </button>
        <span class="quiet">
          {[
            source.own ? t('savedByYou') : undefined,
            source.publisher ?? t('unknownPublisher'),
            source.date && dateWords(source.date, t.lang),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <CopyExcerpt excerpt={excerpt} />
      </figcaption>
    </figure>
  );
}
