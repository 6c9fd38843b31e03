import type { PageSummary, PanelContext, PanelTopicData, TopicKey } from '../protocol.ts';
import { askWorkroom, sendToBackground, sendToReader } from './messages.ts';

/** The wider picture of the page of a tab. */
export async function contextOf(tab: number, { url, topics }: PageSummary): Promise<PanelContext> {
  return askWorkroom('panel.context', { url, topics, text: await textOf(tab) });
}

/** Everything known of a topic beside the page of a tab, if it has one that is read. */
export async function topicOf(
  topic: TopicKey,
  beside: { tab: number; page: PageSummary } | undefined,
): Promise<PanelTopicData | null> {
  const { url = '', published, topics = [] } = beside?.page ?? {};
  return askWorkroom('panel.topic', {
    topic,
    choices: [],
    near: '',
    page: {
      url,
      topics: topics.map((one) => one.topic),
      text: beside ? await textOf(beside.tab) : '',
      ...(published ? { published } : {}),
    },
  });
}

/** Scrolls the page of a tab to a mention and flashes it; `nth` counts from 0. */
export async function goToMention(tab: number, topic: TopicKey, nth: number): Promise<void> {
  await sendToReader(tab)('page.goTo', { topic, nth });
}

/** Shows a source at a passage. */
export async function openSource(place: { pack: string; source: string; passage: number }): Promise<void> {
  await sendToBackground('source.open', place);
}

/** Keeps the reader's note on a topic. */
export async function setNote(topic: TopicKey, text: string): Promise<void> {
  await askWorkroom('note.set', { topic, text });
}

/** The topics the reader keeps at hand on all pages. */
export async function listPins(): Promise<
  { key: TopicKey; title: string; kind: PageSummary['topics'][number]['kind'] }[]
> {
  return askWorkroom('pin.list');
}

/** Keeps a topic at hand on all pages, or no longer. */
export async function setPin(topic: TopicKey, pinned: boolean): Promise<void> {
  await askWorkroom('pin.set', { topic, pinned });
}

/** A reader that has just gone leaves a page without text, not an error. */
async function textOf(tab: number): Promise<string> {
  return sendToReader(tab)('page.text').catch(() => '');
}
