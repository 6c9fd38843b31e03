import { browser } from 'wxt/browser';
import type {
  CardRequest,
  PageCopy,
  PanelContext,
  PanelRequest,
  PanelTopicData,
  SaveEnd,
  ScopeAnswer,
  SearchState,
  Skeleton,
  TopicKey,
} from '../protocol.ts';
import { sendToWorkroom } from './messages.ts';

/**
 * What the background leaves to a document of ours: what needs a DOM, and what is too heavy for a worker that the browser
 * starts for every page. Any of it may be cut off and asked for again.
 */
export interface Workroom {
  /** Which blocks of a skeleton are the article. */
  readScope(skeleton: Skeleton): Promise<ScopeAnswer | null>;
  /** Takes in a pack that ships with Sidelight. */
  install(pack: string): Promise<void>;
  /** Compiles the lexicon of a pack from its topics. */
  compile(place: { pack: string; generation: number }): Promise<ArrayBuffer>;
  /** Removes what nothing shows any more and derives what is out of date. */
  tidy(): Promise<void>;
  /** Brings the search index in line with the packs; `damaged` segments are built anew. */
  index(damaged?: number[]): Promise<void>;
  /** Saves a copied page as a source of the reader's own. */
  savePage(page: PageCopy): Promise<SaveEnd>;
  /** Takes back the last saving of a source. */
  undoSave(place: { pack: string; source: string }): Promise<void>;
  /** What a text finds, for the address bar. */
  find(text: string): Promise<SearchState>;
  /** The topic that a text names, if it names one. */
  topicNamed(text: string): Promise<TopicKey | undefined>;
  /** The wider picture of a page, for the panel. */
  pageContext(page: PanelRequest): Promise<PanelContext>;
  /** Everything known of a topic, for the panel. */
  topicView(request: CardRequest): Promise<PanelTopicData | null>;
}

const PAGE = '/offscreen.html';
let creating: Promise<void> | undefined;

/** The workroom of Chrome, whose worker has no DOM and cannot load code when it needs it: the offscreen document. */
export const offscreenWorkroom: Workroom = {
  readScope: (skeleton) => ask((send) => send('workroom.scope', skeleton)),
  install: (pack) => ask((send) => send('workroom.install', pack)),
  compile: async (place) => Uint8Array.fromBase64(await ask((send) => send('workroom.compile', place))).buffer,
  tidy: () => ask((send) => send('workroom.tidy')),
  index: (damaged = []) => ask((send) => send('workroom.index', damaged)),
  savePage: (page) => ask((send) => send('workroom.save', page)),
  undoSave: (place) => ask((send) => send('workroom.unsave', place)),
  find: (text) => ask((send) => send('workroom.find', text)),
  topicNamed: async (text) => (await ask((send) => send('workroom.name', text))) ?? undefined,
  pageContext: (page) => ask((send) => send('workroom.context', page)),
  topicView: (request) => ask((send) => send('workroom.topic', request)),
};

/** The workroom of Firefox, whose event page is a document: loaded there when it is first needed. */
export function lazyWorkroom(load: () => Promise<Workroom>): Workroom {
  return {
    readScope: async (skeleton) => (await load()).readScope(skeleton),
    install: async (pack) => (await load()).install(pack),
    compile: async (place) => (await load()).compile(place),
    tidy: async () => (await load()).tidy(),
    index: async (damaged) => (await load()).index(damaged),
    savePage: async (page) => (await load()).savePage(page),
    undoSave: async (place) => (await load()).undoSave(place),
    find: async (text) => (await load()).find(text),
    topicNamed: async (text) => (await load()).topicNamed(text),
    pageContext: async (page) => (await load()).pageContext(page),
    topicView: async (request) => (await load()).topicView(request),
  };
}

/** Asks the document, which is made at the first question and outlives the worker. */
async function ask<Answer>(question: (send: typeof sendToWorkroom) => Promise<Answer>): Promise<Answer> {
  await ensureDocument();
  return question(sendToWorkroom);
}

async function ensureDocument(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  creating ??= browser.offscreen
    .createDocument({
      url: PAGE,
      reasons: ['DOM_PARSER', 'BLOBS'],
      justification: 'Finds the article in a page and prepares packs without slowing pages down.',
    })
    .finally(() => {
      creating = undefined;
    });
  await creating;
}
