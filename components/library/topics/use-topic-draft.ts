import { useEffect, useState } from 'preact/hooks';
import type { Topic } from '../../../lib/corpus/topic.ts';
import type { TopicActions, TopicPreview, TopicProblem, TopicWarning } from './topic-actions.ts';

/** ms without a change after which a draft is checked and previewed. */
const PAUSE = 250;

/** A topic being edited: kept as it is typed, checked and previewed shortly after. */
export interface TopicDraft {
  topic: Topic;
  /** Whether it differs from what is stored. */
  changed: boolean;
  change(part: Partial<Topic>): void;
  discard(): void;
  problems: TopicProblem[];
  warnings: TopicWarning[];
  preview: TopicPreview | undefined;
}

/** Edits a topic at an address; what was typed there before and not saved is taken up again. */
export function useTopicDraft(
  actions: TopicActions,
  { stored, initial, address }: { stored: Topic; initial: Topic; address: string },
): TopicDraft {
  const [topic, setTopic] = useState(() => actions.draft(address) ?? initial);
  const [found, setFound] = useState<Pick<TopicDraft, 'problems' | 'warnings'>>({ problems: [], warnings: [] });
  const [preview, setPreview] = useState<TopicPreview>();
  const changed = JSON.stringify(topic) !== JSON.stringify(stored);
  // Only what marks is looked for again; a reader who writes a summary is not kept waiting by it.
  const marking = JSON.stringify([topic.aliases, topic.kind, topic.cues]);
  useEffect(() => {
    const timer = setTimeout(() => void actions.check(topic).then(setFound), PAUSE);
    return () => clearTimeout(timer);
  }, [topic]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      () =>
        void actions
          .preview(topic, (now) => stop.signal.aborted || setPreview(now), stop.signal)
          .catch(() => undefined),
      PAUSE,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [marking]);
  return {
    topic,
    changed,
    change(part) {
      const next = { ...topic, ...part };
      actions.keepDraft(address, next);
      setTopic(next);
    },
    discard() {
      actions.dropDraft(address);
      setTopic(stored);
    },
    ...found,
    preview,
  };
}
