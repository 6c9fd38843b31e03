import { useEffect, useState } from 'preact/hooks';
import type { CardWhy } from '../../lib/card/why.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { type MessageKey, useT } from '../words.ts';

/** The sentence for each rule; every one takes what the rule saw. */
const RULE_WORDS: Record<string, MessageKey> = {
  unambiguous: 'why_unambiguous',
  'same-topic': 'why_sameTopic',
  'related-topic': 'why_relatedTopic',
  'related-companion': 'why_relatedTopic',
  'cue-in-sentence': 'why_cueInSentence',
  'more-cues': 'why_cueInSentence',
  'cue-in-block': 'why_cueInBlock',
  'cue-on-page': 'why_cueOnPage',
  'anticue-in-sentence': 'why_anticue',
  'anticue-in-block': 'why_anticue',
  'other-name': 'why_otherName',
  'other-sense-on-page': 'why_otherSense',
  'reader-said-not': 'why_readerSaidNot',
};

/** Why the mention is marked, as sentences. */
export function Why({ topic, explain }: { topic: TopicKey; explain: (topic: TopicKey) => Promise<CardWhy> }) {
  const t = useT();
  const [why, setWhy] = useState<CardWhy | 'failed'>();
  useEffect(() => {
    let current = true;
    explain(topic).then(
      (given) => current && setWhy(given),
      () => current && setWhy('failed'),
    );
    return () => {
      current = false;
    };
  }, [topic, explain]);
  if (!why) return null;
  if (why === 'failed') {
    return (
      <p class="why" role="status">
        {t('whyFailed')}
      </p>
    );
  }
  return (
    <div class="why" role="status">
      <p>{t('whyMarkedAs', why.alias)}</p>
      <ul>
        {why.reasons.map((reason) => (
          <li key={reason.rule + reason.seen} class={reason.weight < 0 ? 'against' : 'for'}>
            {t(RULE_WORDS[reason.rule] ?? 'why_unknown', reason.seen ?? why.alias)}
          </li>
        ))}
      </ul>
    </div>
  );
}
