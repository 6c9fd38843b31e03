import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelTopic } from '../../lib/corpus/panel-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { useT } from '../words.ts';

/** Topics named when new ones come; more are only counted. */
const MOST_NAMED = 3;

/** Tells screen readers, once each, how many topics a page has and which come to it later. Nothing is seen of it. */
export function NewTopics({ url, topics }: { url: string | undefined; topics: PanelTopic[] | undefined }) {
  const t = useT();
  const told = useRef<{ url: string; keys: Set<TopicKey> }>(undefined);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!url || !topics || topics.length === 0) return;
    const known = told.current?.url === url ? told.current.keys : undefined;
    const fresh = topics.filter(({ key }) => !known?.has(key));
    told.current = { url, keys: new Set([...(known ?? []), ...topics.map(({ key }) => key)]) };
    if (!known) setWords(t.plural('topicsOnPage', topics.length));
    else if (fresh.length > MOST_NAMED) setWords(t.plural('panelNewTopics', fresh.length));
    else if (fresh.length > 0) {
      const list = new Intl.ListFormat(t.lang, { type: 'conjunction' });
      setWords(t('panelNewTopicsNamed', list.format(fresh.map(({ title }) => title))));
    }
  }, [url, topics]);
  return (
    <p class="visually-hidden" role="status">
      {words}
    </p>
  );
}
