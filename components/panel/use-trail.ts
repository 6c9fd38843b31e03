import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { opened, START, stepped, type Trail } from './trail.ts';

/** Where the reader may go from the topic shown. */
export type TrailStep = 'back' | 'forward' | 'start';

/** The trail of topics, with the page's own picture found again where it was left. */
export function useTrail() {
  const [trail, setTrail] = useState<Trail>(START);
  const left = useRef(0);
  const topic = trail.topics[trail.at];
  const show = (key: TopicKey): void =>
    setTrail((before) => {
      if (before.at < 0) left.current = window.scrollY;
      return opened(before, key);
    });
  const go = (step: TrailStep): void => {
    if (trail.at < 0) left.current = window.scrollY;
    setTrail(step === 'start' ? { ...trail, at: START.at } : stepped(trail, step === 'back' ? -1 : 1));
  };
  useLayoutEffect(() => window.scrollTo(0, topic ? 0 : left.current), [topic]);
  return { trail, topic, show, go };
}
