import { browser } from 'wxt/browser';
import type { MessageData, MessageName, WorkroomProtocol } from '../protocol.ts';
import { type Handlers, type Send, sendToWorkroom } from './messages.ts';

/**
 * Asks the workroom: what the background leaves to a document of ours, because it needs a DOM or is too heavy for a worker
 * that the browser starts for every page. Any of it may be cut off and asked for again.
 */
export type AskWorkroom = Send<WorkroomProtocol>;

const PAGE = '/offscreen.html';
let creating: Promise<void> | undefined;

/**
 * The workroom of Chrome, whose worker has no DOM and cannot load code when it needs it: the offscreen document. It is
 * made at the first question and outlives the worker.
 */
export const askOffscreen: AskWorkroom = sendToWorkroom(ensureDocument);

/** The workroom of Firefox, whose event page is a document: loaded there when it is first needed. */
export function askHere(load: () => Promise<Handlers<WorkroomProtocol>>): AskWorkroom {
  let loaded: Promise<Handlers<WorkroomProtocol>> | undefined;
  return async <Name extends MessageName<WorkroomProtocol>>(name: Name, ...data: unknown[]) => {
    loaded ??= load();
    return (await loaded)[name](data[0] as MessageData<WorkroomProtocol[Name]>, {});
  };
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
