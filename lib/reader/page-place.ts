import type { PagePlace } from '../card/page-place.ts';
import type { Mention, TopicKey } from '../protocol.ts';
import { type PageState, placedMentions } from './page-state.ts';

/** Where a mention stands among the mentions of a topic on its page; nothing when the topic is not mentioned. */
export function placeAmong(page: PageState, topic: TopicKey, mention: Mention): PagePlace | undefined {
  const all = placedMentions(page).filter(({ kind, topics }) => kind === 'explicit' && topics.includes(topic));
  const at = all.findIndex(({ block, start }) => block === mention.block && start === mention.start);
  return at < 0 ? undefined : { number: at + 1, total: all.length };
}
