import { useEffect, useState } from 'preact/hooks';
import type { Topic } from '../../../lib/corpus/topic.ts';
import { KindLabel } from '../../kind-label.tsx';
import { useT } from '../../words.ts';
import { addressOf } from '../address.ts';
import type { LibraryActions } from '../library-actions.ts';

/** Topics shown at a time. */
const SLICE = 50;

/** The topics of a pack, a slice at a time. */
export function PackTopics({ library, pack }: { library: LibraryActions; pack: string }) {
  const t = useT();
  const [topics, setTopics] = useState<Pick<Topic, 'id' | 'title' | 'kind'>[]>([]);
  const [more, setMore] = useState(false);
  const load = async (after: string): Promise<void> => {
    const slice = await library.topicsOf(pack, after, SLICE);
    setTopics((before) => (after === '' ? slice : [...before, ...slice]));
    setMore(slice.length === SLICE);
  };
  useEffect(() => void load(''), [pack]);
  if (topics.length === 0) return null;
  return (
    <section aria-labelledby="pack-topics">
      <h2 id="pack-topics">{t('packItsTopics')}</h2>
      <ul class="pack-topics">
        {topics.map(({ id, title, kind }) => (
          <li key={id} class="library-row">
            <a href={addressOf('topics', pack, id)} dir="auto">
              {title}
            </a>
            <KindLabel kind={kind} />
          </li>
        ))}
      </ul>
      {more && (
        <button type="button" onClick={() => void load(topics.at(-1)?.id ?? '')}>
          {t('packMoreTopics')}
        </button>
      )}
    </section>
  );
}
