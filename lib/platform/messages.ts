import { type Browser, browser } from 'wxt/browser';
import type {
  BackgroundProtocol,
  GateProtocol,
  MessageAnswer,
  MessageData,
  MessageName,
  ReaderProtocol,
  WorkroomProtocol,
} from '../protocol.ts';

/** Who sent a message: the tab and frame of a content script, or nothing for an extension page. */
export interface Sender {
  tab?: number;
  frame?: number;
  url?: string;
  /** In a private window, where nothing is learned. */
  isPrivate?: boolean;
}

/** One function per message of a protocol. */
export type Handlers<Protocol> = {
  [Name in MessageName<Protocol>]: (
    data: MessageData<Protocol[Name]>,
    sender: Sender,
  ) => MessageAnswer<Protocol[Name]> | Promise<MessageAnswer<Protocol[Name]>>;
};

/** Sends messages of a protocol; fails with the error of the other side, or when nobody answers. */
export type Send<Protocol> = <Name extends MessageName<Protocol>>(
  name: Name,
  ...data: MessageData<Protocol[Name]> extends undefined ? [] : [MessageData<Protocol[Name]>]
) => Promise<MessageAnswer<Protocol[Name]>>;

interface Envelope {
  to: 'background' | 'gate' | 'reader' | 'workroom' | 'relay';
  name: string;
  data: unknown;
}

type Reply = { ok: true; value: unknown } | { ok: false; message: string };

/** Sends to the background; it is started when it sleeps. */
export const sendToBackground: Send<BackgroundProtocol> = async (name, ...data) =>
  open(await deliver({ to: 'background', name, data: data[0] }), name);

/** Sends to the workroom, the background's document, after `ready` has seen to it that it is there. */
export function sendToWorkroom(ready: () => Promise<void>): Send<WorkroomProtocol> {
  return async (name, ...data) => open(await deliver({ to: 'workroom', name, data: data[0] }, ready), name);
}

/** Asks the workroom through the background, which sees to it that the workroom is there. */
export const askWorkroom: Send<WorkroomProtocol> = async (name, ...data) =>
  open(await deliver({ to: 'relay', name, data: data[0] }), name);

/** Sends to the reader in a frame of a tab, or to those in all frames; one of them answers. */
export const sendToReader = (tab: number, frame: number | 'all' = 0): Send<ReaderProtocol> =>
  sendToTab(tab, 'reader', frame);

/** Sends to the gate in a tab's top frame. */
export const sendToGate = (tab: number): Send<GateProtocol> => sendToTab(tab, 'gate', 0);

function sendToTab<Protocol>(tab: number, to: Envelope['to'], frame: number | 'all'): Send<Protocol> {
  const options = frame === 'all' ? {} : { frameId: frame };
  return async (name, ...data) =>
    open(await browser.tabs.sendMessage(tab, { to, name, data: data[0] } satisfies Envelope, options), name);
}

/**
 * Answers messages with `handlers` until `signal` aborts. Call it synchronously at start-up: the browser wakes the
 * background with an event and drops it when no listener is there yet.
 */
export function answer(to: 'background', handlers: Handlers<BackgroundProtocol>, signal?: AbortSignal): void;
export function answer(to: 'gate', handlers: Handlers<GateProtocol>, signal?: AbortSignal): void;
export function answer(to: 'reader', handlers: Handlers<ReaderProtocol>, signal?: AbortSignal): void;
export function answer(to: 'workroom', handlers: Handlers<WorkroomProtocol>, signal?: AbortSignal): void;
export function answer(to: Envelope['to'], handlers: object, signal?: AbortSignal): void {
  const table = handlers as Record<string, (data: unknown, sender: Sender) => unknown>;
  listen(to, (name) => (Object.hasOwn(table, name) ? table[name] : undefined), signal);
}

/** Passes on what others ask of the workroom. Call it synchronously at start-up, like `answer`. */
export function relay(ask: Send<WorkroomProtocol>): void {
  const pass = ask as (name: string, data: unknown) => Promise<unknown>;
  listen('relay', (name) => (data) => pass(name, data));
}

function listen(
  to: Envelope['to'],
  handlerOf: (name: string) => ((data: unknown, sender: Sender) => unknown) | undefined,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    from: Browser.runtime.MessageSender,
    respond: (reply: Reply) => void,
  ): boolean => {
    if (!isEnvelope(message) || message.to !== to || !mayAsk(from, message.name)) return false;
    const handler = handlerOf(message.name);
    if (!handler) return false;
    const sender: Sender = {
      ...(from.tab?.id === undefined ? {} : { tab: from.tab.id }),
      ...(from.frameId === undefined ? {} : { frame: from.frameId }),
      ...(from.url === undefined ? {} : { url: from.url }),
      ...(from.tab?.incognito ? { isPrivate: true } : {}),
    };
    Promise.try(() => handler(message.data, sender)).then(
      (value) => respond({ ok: true, value: value ?? null }),
      (error: unknown) => respond({ ok: false, message: error instanceof Error ? error.message : String(error) }),
    );
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

/** What scripts in pages may ask, by the part of Sidelight that a message is named after. */
const OPEN_TO_PAGES = /^(gate|reader|card|topic|alias|source|frame)\./;

/** A page that has taken over its process can send what its content script could, and nothing more. */
function mayAsk({ url = '' }: Browser.runtime.MessageSender, name: string): boolean {
  return url.startsWith(browser.runtime.getURL('/')) || OPEN_TO_PAGES.test(name);
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'to' in message && 'name' in message;
}

/** Waits before each try, ms: what has been killed takes a moment to be gone, and another to be there again. */
const TRIES = [0, 60, 300];

/** Browsers kill workers and documents as they answer; whatever is asked of ours may be asked again, and is. */
async function deliver(message: Envelope, ready?: () => Promise<void>): Promise<unknown> {
  let failure: unknown;
  for (const wait of TRIES) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      await ready?.();
      const reply: unknown = await browser.runtime.sendMessage(message);
      if (isReply(reply)) return reply;
      failure = undefined;
    } catch (error) {
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
  return undefined;
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}

function open<Answer>(reply: unknown, name: string): Answer {
  const given = reply as Reply | undefined;
  if (!given) throw new Error(`Nobody answered “${name}”.`);
  if (!given.ok) throw new Error(given.message);
  return given.value as Answer;
}
