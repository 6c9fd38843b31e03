import type { PageBlock, PageBlockRole } from '../page/blocks.ts';
import type { PageText } from '../page/page-text.ts';
import type { Mark } from '../page/painter.ts';
import type { Scope } from '../page/scope.ts';
import { rangesOf } from '../page/text-range.ts';
import type { Evidence, Mention, ReadingSettings, TopicKey } from '../protocol.ts';
import { chooseMarks, type PlacedMention } from './choose-marks.ts';
import { type MentionAt, summariseTopics, type TopicNames } from './summarise.ts';

/** All that is known of one page. The reader owns it; the background never keeps any of it. */
export interface PageState {
  text: PageText;
  /** Numbers of the blocks that are the article, with the part each plays. */
  scope: Map<number, PageBlockRole>;
  mentions: Map<number, Mention[]>;
  evidence: Evidence;
}

/** The parts that blocks play in an answer about scope. */
export function rolesOf({ body, captions, headline, standfirst }: Scope): Map<number, PageBlockRole> {
  const roles = new Map<number, PageBlockRole>(body.map((id) => [id, 'body']));
  for (const id of captions) roles.set(id, 'caption');
  if (standfirst !== undefined) roles.set(standfirst, 'standfirst');
  if (headline !== undefined) roles.set(headline, 'headline');
  return roles;
}

/** The blocks in scope that the page shows, in page order. */
export function scopedBlocks(page: PageState): PageBlock[] {
  return heldBlocks(page).filter(({ unseen }) => !unseen);
}

/** All blocks in scope, in page order, with those that the page holds back: they are annotated for when it shows them. */
export function heldBlocks({ text, scope }: PageState): PageBlock[] {
  return text.blocks.filter(({ id }) => scope.has(id));
}

/** All mentions in scope in page order, with the section each stands in. */
export function placedMentions(page: PageState): PlacedMention[] {
  let section = 0;
  return scopedBlocks(page).flatMap(({ id, heading }) => {
    if (heading > 0) section++;
    return (page.mentions.get(id) ?? []).map((mention) => ({ ...mention, section }));
  });
}

/** The marks to paint, by block; blocks without marks are left out. */
export function marksOf(
  page: PageState,
  settings: ReadingSettings,
  muted?: ReadonlySet<TopicKey>,
): Map<number, Mark<Mention>[]> {
  const marks = new Map<number, Mark<Mention>[]>();
  for (const mention of chooseMarks(placedMentions(page), settings, muted)) {
    const mark = markOf(page, mention);
    if (!mark) continue;
    const those = marks.get(mention.block);
    if (those) those.push(mark);
    else marks.set(mention.block, [mark]);
  }
  return marks;
}

/** The mark of a mention; none when its block has gone. */
export function markOf(page: PageState, mention: Mention): Mark<Mention> | undefined {
  const block = page.text.byId(mention.block);
  return (
    block && {
      mention,
      ranges: () => rangesOf(block, mention.start, mention.end),
      tone: mention.kind === 'explicit' ? 'explicit' : 'referring',
    }
  );
}

/** The topics of a page with where in its article they stand. */
export function topicsOf(page: PageState, names: TopicNames): ReturnType<typeof summariseTopics> {
  let length = 0;
  const mentions: MentionAt[] = [];
  for (const { id, text } of scopedBlocks(page)) {
    for (const mention of page.mentions.get(id) ?? []) mentions.push({ ...mention, at: length + mention.start });
    length += text.length;
  }
  return summariseTopics(mentions, length, names);
}
