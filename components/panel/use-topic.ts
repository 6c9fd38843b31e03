import { useEffect, useState } from 'preact/hooks';
import type { PanelTopicData } from '../../lib/corpus/panel-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import type { PanelPage } from './page-picture.tsx';
import type { PanelPlatform, ReadBeside } from './panel-platform.ts';

/** What is known of the topic looked at: still to come, gone from all packs, not to be had now, or there. */
type TopicLook = 'coming' | 'gone' | 'failed' | PanelTopicData;

/** Everything known of a topic beside a page; `wait` is true while it is not known which page that is. */
export function useTopic<Page extends PanelPage>(
  platform: PanelPlatform<Page>,
  topic: TopicKey,
  read: ReadBeside<Page> | undefined,
  wait: boolean,
) {
  const [look, setLook] = useState<TopicLook>('coming');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (wait) return undefined;
    let current = true;
    platform.topicOf(topic, read).then(
      (data) => current && setLook(data ?? 'gone'),
      () => current && setLook('failed'),
    );
    return () => {
      current = false;
    };
  }, [topic, read?.page.url, wait, tries]);
  return {
    look,
    setPinned: (pinned: boolean) => setLook((before) => (typeof before === 'object' ? { ...before, pinned } : before)),
    tryAgain: () => setTries((before) => before + 1),
  };
}
