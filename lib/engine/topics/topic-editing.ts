import { mergeTopics, relinked } from '../../corpus/merge-topics.ts';
import { freeId } from '../../corpus/own-topic.ts';
import type { PackMeta } from '../../corpus/pack.ts';
import type { Topic } from '../../corpus/topic.ts';
import { splitTopicKey, type TopicKey, topicKey } from '../../corpus/topic-key.ts';
import type { NoteRow, Store } from '../../store/store.ts';
import { compileStored } from '../compile-stored.ts';
import { readMarking } from '../marking.ts';
import { changeTopics, type TopicChange } from './change-topics.ts';
import { metaProblem, type TopicProblem, type TopicWarning, topicProblems, topicWarnings } from './check-topic.ts';
import { type OwnPackWords, ownTopicPack, ownTopicsIn } from './own-topic-pack.ts';
import { type PreviewPage, previewTopic, type TopicPreview } from './preview-topic.ts';

/** A topic as the editor meets it. */
export interface EditedTopic {
  topic: Topic;
  /** Whether it is the reader's own; the topics of other packs can be given further names only. */
  own: boolean;
  pack: string;
  packTitle: string;
  /** The reader's further names for a topic of another pack. */
  names?: Topic;
}

/** What takes the last change of own topics back. */
export interface TopicUndo {
  change: TopicChange;
  /** Notes as they were. */
  notes: NoteRow[];
}

/** What the pack of own topics says of itself, as its owner can change it. */
export type OwnPackDescription = Pick<PackMeta, 'title' | 'description' | 'licence' | 'version'> & { author: string };

/** Making and changing the reader's own topics. Everything fails with `StoreError` only, and then nothing has changed. */
export interface TopicEditing {
  /** The reader's own topics, by title. */
  own(): Promise<{ pack: string; topics: Topic[] } | undefined>;
  read(key: TopicKey): Promise<EditedTopic | undefined>;
  /** What stands against saving a topic, and what the reader should know of its names. */
  check(topic: Topic): Promise<{ problems: TopicProblem[]; warnings: (TopicWarning & { titles: string[] })[] }>;
  /** What a topic would mark, told as it is found. */
  preview(
    topic: Topic,
    page: PreviewPage | undefined,
    tell: (preview: TopicPreview) => void,
    signal: AbortSignal,
  ): Promise<void>;
  /** Saves a topic; a new one, whose id is empty, is given an id. */
  save(topic: Topic): Promise<{ key: TopicKey; undo: TopicUndo }>;
  remove(id: string): Promise<TopicUndo>;
  /** Puts what one topic holds into another, with the reader's notes on it, and deletes the first. */
  merge(from: string, into: string): Promise<TopicUndo>;
  undo(undo: TopicUndo): Promise<void>;
  /** Changes what the pack of own topics says of itself; gives what is wrong with it, and then nothing has changed. */
  describe(words: OwnPackDescription): Promise<string | undefined>;
}

/** Editing of own topics over a store; `words` are what a new pack of theirs says of itself. */
export function createTopicEditing(store: Store, words: OwnPackWords): TopicEditing {
  const inUse = () => readMarking(store, (place) => compileStored(store, place));
  const editing: TopicEditing = {
    async own() {
      const pack = await ownTopicPack(store);
      if (!pack) return undefined;
      const topics = await ownTopicsIn(store);
      return { pack: pack.id, topics: topics.sort((one, other) => one.title.localeCompare(other.title)) };
    },
    async read(key) {
      const { pack } = splitTopicKey(key);
      const [topic, packs, own] = await Promise.all([store.topic(key), store.packs(), ownTopicsIn(store)]);
      const row = packs.find(({ id }) => id === pack);
      if (!topic || !row) return undefined;
      const { relatedBy: _, ...plain } = topic;
      const names = own.find(({ sameAs }) => sameAs === key);
      const isOwn = row.id === (await ownTopicPack(store))?.id;
      return { topic: plain, own: isOwn, pack, packTitle: row.meta.title, ...(names ? { names } : {}) };
    },
    async check(topic) {
      const [own, { lexicons }, pack] = await Promise.all([ownTopicsIn(store), inUse(), ownTopicPack(store)]);
      const others = own.filter(({ id }) => id !== topic.id);
      const self = topicKey(pack?.id ?? '', topic.id);
      const warnings = topicWarnings(topic, lexicons).map((warning) =>
        warning.kind === 'clash' ? { ...warning, topics: warning.topics.filter((key) => key !== self) } : warning,
      );
      const told = warnings.filter((warning) => warning.kind !== 'clash' || warning.topics.length > 0);
      return {
        problems: topicProblems(topic, others),
        warnings: await Promise.all(
          told.map(async (warning) => ({
            ...warning,
            titles: warning.kind === 'clash' ? (await store.topics(warning.topics)).map((one) => one?.title ?? '') : [],
          })),
        ),
      };
    },
    async preview(topic, page, tell, signal) {
      const [own, { lexicons }, pack] = await Promise.all([ownTopicsIn(store), inUse(), ownTopicPack(store)]);
      const ownPack = pack?.id ?? 'own';
      const draft = { ...topic, id: topic.id || freeId(topic.title, new Set(own.map(({ id }) => id))) };
      const others = own.filter(({ id }) => id !== topic.id);
      const used = lexicons.filter((lexicon) => lexicon.pack !== ownPack);
      await previewTopic(store, { topic: draft, others, pack: ownPack, lexicons: used, page }, tell, signal);
    },
    async save(topic) {
      let id = topic.id;
      const { pack, back } = await changeTopics(store, words, (now) => {
        if (id === '') id = freeId(topic.title, new Set(now.map((one) => one.id)));
        return { put: [{ ...topic, id }], remove: [] };
      });
      return { key: topicKey(pack, id), undo: { change: back, notes: [] } };
    },
    async remove(id) {
      const { back } = await changeTopics(store, words, (now) => ({
        // No relation may lead to what is gone.
        put: now
          .filter((one) => one.id !== id && one.relations.some(({ to }) => to === id))
          .map((one) => ({ ...one, relations: one.relations.filter(({ to }) => to !== id) })),
        remove: [id],
      }));
      return { change: back, notes: [] };
    },
    async merge(from, into) {
      const { pack, back } = await changeTopics(store, words, (now) => {
        const [one, other] = [now.find(({ id }) => id === from), now.find(({ id }) => id === into)];
        if (!one || !other || one === other) return { put: [], remove: [] };
        const linked = now.filter((topic) => topic !== one && topic !== other && relinked(topic, from, into) !== topic);
        return {
          put: [mergeTopics(one, other), ...linked.map((topic) => relinked(topic, from, into))],
          remove: [from],
        };
      });
      const notes = await store.notes(topicKey(pack, from));
      for (const note of notes) await store.putNote({ ...note, topic: topicKey(pack, into) });
      return { change: back, notes };
    },
    async undo({ change, notes }) {
      await changeTopics(store, words, () => change);
      for (const note of notes) await store.putNote(note);
    },
    async describe({ author, ...told }) {
      const described = (meta: PackMeta): PackMeta => ({ ...meta, ...told, authors: [author] });
      const pack = await ownTopicPack(store);
      const problem = pack && metaProblem(described(pack.meta));
      if (pack && problem === undefined) await changeTopics(store, words, () => ({ put: [], remove: [] }), described);
      return problem;
    },
  };
  return editing;
}
