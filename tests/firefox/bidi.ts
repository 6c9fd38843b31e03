import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'puppeteer-core';

/** WebDriver BiDi beside Puppeteer, whose pages wait for what Firefox does not tell of the extension's own pages. */
export interface Bidi {
  send<Result>(method: string, parameters: object): Promise<Result>;
  /** Calls a function in a document with JSON arguments. */
  call<Result, Data extends unknown[]>(
    context: string,
    run: (...data: Data) => Result,
    data?: Data,
  ): Promise<Awaited<Result>>;
  /** Calls a function with a node of a document and a word. */
  callOn<Result>(
    context: string,
    node: { sharedId: string },
    run: (node: ShadowRoot, word: string) => Result,
    word: string,
  ): Promise<Awaited<Result>>;
  /** Documents of the tabs, or of the browser's own windows. */
  documents(scope?: 'content' | 'chrome'): Promise<{ context: string; url: string }[]>;
}

interface Called {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** The connection that Puppeteer holds; a browser takes only one. */
export function bidiOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: unknown }> };
  };
  const evaluate = async (context: string, functionDeclaration: string, word: string, ...nodes: object[]) => {
    const { result, exceptionDetails } = await bidi.send<Called>('script.callFunction', {
      functionDeclaration,
      arguments: [{ type: 'string', value: word }, ...nodes],
      target: { context },
      awaitPromise: true,
      // As a click of the reader's would.
      userActivation: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result?.value === undefined ? undefined : JSON.parse(result.value);
  };
  const bidi: Bidi = {
    async send<Result>(method: string, parameters: object) {
      return (await connection.send(method, parameters)).result as Result;
    },
    call: (context, run, data = [] as never) =>
      evaluate(context, `async (json) => JSON.stringify(await (${run})(...JSON.parse(json)))`, JSON.stringify(data)),
    callOn: (context, node, run, word) =>
      evaluate(context, `async (word, node) => JSON.stringify(await (${run})(node, word))`, word, node),
    async documents(scope = 'content') {
      const tree = { maxDepth: 0, ...(scope === 'chrome' ? { 'moz:scope': 'chrome' } : {}) };
      return (await bidi.send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', tree))
        .contexts;
    },
  };
  return bidi;
}

/** Looks until what is seen is good, and gives what was seen last; after `patience` ms whatever it is. */
export async function until<Value>(
  look: () => Promise<Value>,
  good: (value: Value) => boolean,
  patience = 20_000,
): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await look();
    if (good(value) || Date.now() > end) return value;
    await wait(50);
  }
}

/** Waits until a text holds a part, and gives it; fails with the text as it is when it never does. */
export async function untilSeen(look: () => Promise<string | undefined>, part: string): Promise<string> {
  const seen = await until(look, (text) => text?.includes(part) ?? false);
  if (!seen?.includes(part)) throw new Error(`“${part}” is not seen in ${JSON.stringify(seen)}.`);
  return seen;
}

/** Waits until what is looked at is as expected; fails with what it is when it never gets so. */
export async function becomes<Value>(look: () => Promise<Value>, expected: NoInfer<Value>): Promise<void> {
  assert.deepEqual(await until(look, (value) => isDeepStrictEqual(value, expected)), expected);
}
