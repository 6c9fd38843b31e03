import { topicKey } from '../../../lib/corpus/topic-key.ts';
import type { PageProps } from '../pages.ts';
import { EditTopic } from './edit-topic.tsx';
import { NewTopic } from './new-topic.tsx';
import { TopicList } from './topic-list.tsx';

/**
 * Topics of the reader's own: the list, `new` with or without words of a page, and `<pack>/<id>`, which may be followed by
 * `name` and words that are to be another name of it.
 */
export function TopicsPage({ library: { topics }, steps }: PageProps) {
  const [first, second, third, words] = steps;
  if (first === undefined) return <TopicList actions={topics} />;
  if (first === 'new') return <NewTopic key={second ?? ''} actions={topics} words={second ?? ''} />;
  const key = topicKey(first, second ?? '');
  return <EditTopic key={steps.join('/')} actions={topics} topic={key} words={third === 'name' ? words : undefined} />;
}
