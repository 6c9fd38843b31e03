import type { OwnPackWords } from '../engine/topics/own-topic-pack.ts';
import type { OwnPackDescription, TopicEditing, TopicUndo } from '../engine/topics/topic-editing.ts';
import type { TopicKey } from '../protocol.ts';
import { drafts } from './drafts.ts';
import type { Translator } from './i18n.ts';
import { askWorkroom, sendToReader } from './messages.ts';
import { markAnew, pageBeside } from './page-beside.ts';

type Topic = Parameters<TopicEditing['save']>[0];

/** How topics come into being; pure functions of the corpus. */
interface TopicForms {
  newTopic(name: string, lang: string): Topic;
  newAlias(text: string, lang: string): Topic['aliases'][number];
  furtherNames(topic: Topic, key: TopicKey): Topic;
}

/** What was changed last, and what takes it back. */
interface LastChange {
  what: 'deleted' | 'merged' | 'saved';
  title: string;
  undo: TopicUndo;
}

/** Language of a name when no page says one. */
const USUAL_LANGUAGE = 'en';

/** What the pages of own topics can do. The pages that are open are marked anew after each change. */
export function createLibraryTopics(
  editing: TopicEditing,
  forms: TopicForms,
  watch: (changed: () => void, signal: AbortSignal) => void,
) {
  let last: LastChange | undefined;
  const changed = async (change: LastChange | undefined): Promise<void> => {
    last = change;
    await markAnew();
  };
  const readDraft = (address: string): Topic | undefined => drafts.read(address) as Topic | undefined;
  return {
    own: () => editing.own(),
    read: (key: TopicKey) => editing.read(key),
    async fresh(name: string) {
      const beside = await pageBeside();
      return forms.newTopic(name, primary(beside?.page.lang));
    },
    furtherNames: forms.furtherNames,
    alias: forms.newAlias,
    describeOwnPack: (words: OwnPackDescription) => editing.describe(words),
    check: (topic: Topic) => editing.check(topic),
    async preview(topic: Topic, tell: Parameters<TopicEditing['preview']>[2], signal: AbortSignal) {
      const beside = await pageBeside();
      const text = beside && (await sendToReader(beside.tab)('page.text').catch(() => undefined));
      const page = beside && text ? { text, lang: beside.page.lang } : undefined;
      await editing.preview(topic, page, tell, signal);
    },
    async save(topic: Topic) {
      const { key, undo } = await editing.save(topic);
      await changed({ what: 'saved', title: topic.title, undo });
      return key;
    },
    async remove({ id, title }: Topic) {
      await changed({ what: 'deleted', title, undo: await editing.remove(id) });
    },
    async merge(from: Topic, into: Topic) {
      await changed({ what: 'merged', title: from.title, undo: await editing.merge(from.id, into.id) });
    },
    lastChange: () => last,
    async undo() {
      if (last) await editing.undo(last.undo);
      await changed(undefined);
    },
    async find(text: string) {
      const state = await askWorkroom('search.find', text);
      const rows = state.state === 'found' ? state.topics : state.state === 'nothing' ? state.nearest : [];
      return rows.map(({ id, title, kind }) => ({ key: id as TopicKey, title: title.text, kind }));
    },
    page: async () => (await pageBeside())?.page,
    watch,
    draft: readDraft,
    keepDraft: drafts.keep,
    dropDraft: drafts.drop,
    drafts: () =>
      drafts
        .addresses()
        .filter((address) => address.startsWith('#/topics/'))
        .flatMap((address) => {
          const topic = readDraft(address);
          return topic ? [{ address, topic }] : [];
        }),
  };
}

/** What the pack of own topics says of itself, until the reader writes something else there. */
export function ownPackWords(t: Translator): OwnPackWords {
  return {
    title: t('ownPackTitle'),
    description: t('ownPackDescription'),
    licence: t('ownPackLicence'),
    author: t('ownPackAuthor'),
    lang: t.lang,
  };
}

function primary(lang: string | undefined): string {
  const [first = ''] = (lang ?? '').toLowerCase().split('-');
  return /^[a-z]{2,3}$/.test(first) ? first : USUAL_LANGUAGE;
}
