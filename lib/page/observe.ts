import { attributeOf, isElement, isText } from './node-access.ts';

/** Who is told of changes, and which are not the page's. */
export interface ChangeOptions {
  /** True for elements that are ours: changes in them are not the page's. */
  isOurs: (element: Element) => boolean;
  /** Called with the places that changed, when the page has paused. Not called again before its promise settles. */
  onChange: (places: ReadonlySet<Element>) => Promise<void>;
}

/** What a page did with its text stands still this long before we read it, in ms: frameworks write in bursts. */
const QUIET = 80;
/** A page that never pauses is read all the same after this long, in ms. */
const LONGEST_WAIT = 400;
/** More records than this within {@link STORM_WINDOW} is a storm: something animates or two scripts fight. */
const STORM = 400;
const STORM_WINDOW = 500;
/** A storm is left alone this long, in ms, then its places are read once; each storm in a row doubles the wait. */
const STORM_PAUSE = 700;
const LONGEST_STORM_PAUSE = 30_000;
/** More places than this are read as one: their page. */
const MOST_PLACES = 200;

/**
 * Of more records than this in one go only the first are looked at: the page is at work, and to look at each would hold it up. If the
 * others are about many places, the page is read as a whole.
 */
const MOST_RECORDS = 300;

/** Attributes that show or hide text. Classes and styles change all the time and mostly mean nothing for text. */
const SHOWING = ['hidden', 'open', 'class', 'style', 'contenteditable', 'slot'];

const HIDING = /display|visibility|content-visibility/;

/** The observer, which can be pointed at further roots. */
export interface ChangeObserver {
  observe(root: Node): void;
  /** Reads a place again with the next change. */
  mark(place: Element): void;
  /** Runs a write of ours to the page without taking it for a change of the page's. */
  quietly(write: () => void): void;
}

/**
 * Watches roots for changes of text and tells which places to read again, batched, after a pause, never while the tab is
 * hidden, and seldom while the page storms. Ends with `signal`.
 */
export function observeChanges(document: Document, options: ChangeOptions, signal: AbortSignal): ChangeObserver {
  const places = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  let busy = false;
  let windowAt = 0;
  let windowRecords = 0;
  let stormPause = 0;
  let calmAt = 0;

  const flush = async (): Promise<void> => {
    timer = undefined;
    if (signal.aborted || busy || places.size === 0 || document.hidden) return;
    const batch = new Set(places);
    places.clear();
    busy = true;
    try {
      await options.onChange(batch);
    } finally {
      busy = false;
      if (places.size > 0) schedule();
    }
  };
  const schedule = (): void => {
    if (busy || document.hidden || signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) firstAt = now;
    else clearTimeout(timer);
    const wait = Math.min(QUIET, Math.max(0, firstAt + LONGEST_WAIT - now));
    timer = setTimeout(flush, Math.max(wait, calmAt - now));
  };
  const count = (records: number): void => {
    const now = performance.now();
    if (now - windowAt > STORM_WINDOW) {
      if (windowRecords <= STORM && now > calmAt + STORM_WINDOW) stormPause = 0;
      windowAt = now;
      windowRecords = 0;
    }
    windowRecords += records;
    if (windowRecords > STORM && now > calmAt) {
      stormPause = Math.min(LONGEST_STORM_PAUSE, Math.max(STORM_PAUSE, stormPause * 2));
      calmAt = now + stormPause;
      windowRecords = 0;
    }
  };
  const add = (place: Element): void => {
    if (places.has(document.documentElement)) return;
    // A page out of sight or a reader that pauses may wait for hours, and what is kept here the page cannot let go.
    if (places.size < MOST_PLACES) places.add(place);
    else {
      places.clear();
      places.add(document.documentElement);
    }
  };
  const note = (node: Node): void => {
    const element = isElement(node) ? node : node.parentElement;
    if (element && !options.isOurs(element)) add(element);
  };
  const take = (records: MutationRecord[]): void => {
    let before: Node | undefined;
    for (const [at, record] of records.entries()) {
      if (at < MOST_RECORDS) noteRecord(record, options.isOurs, note);
      else if (record.target === before) note(record.target);
      else {
        add(document.documentElement);
        break;
      }
      before = record.target;
    }
    if (places.size === 0) return;
    count(records.length);
    schedule();
  };
  const observer = new MutationObserver(take);

  document.addEventListener('visibilitychange', () => places.size > 0 && schedule(), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  const observe = (root: Node): void =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributes: true,
      attributeFilter: SHOWING,
      attributeOldValue: true,
    });
  return {
    observe,
    mark(place) {
      add(place);
      schedule();
    },
    quietly(write) {
      take(observer.takeRecords());
      write();
      observer.takeRecords();
    },
  };
}

function noteRecord(record: MutationRecord, isOurs: (element: Element) => boolean, note: (node: Node) => void): void {
  const { target, type } = record;
  if (type === 'attributes') {
    const element = target as Element;
    const name = record.attributeName ?? '';
    if (record.oldValue === attributeOf(element, name)) return;
    // An animation writes styles at each frame; only one that shows or hides the element matters.
    if (name !== 'style' || HIDING.test(`${record.oldValue} ${attributeOf(element, name)}`)) note(element);
    return;
  }
  if (type === 'characterData') {
    note(target);
    return;
  }
  const removes = someNode(record.removedNodes, isOurs);
  const adds = someNode(record.addedNodes, isOurs);
  const addsText = adds && someNode(record.addedNodes, isOurs, true);
  if (adds && !addsText && !removes) {
    for (const node of record.addedNodes) if (isElement(node)) note(node);
  } else if (adds || removes) note(target instanceof ShadowRoot ? target.host : target);
}

/** True if one of the nodes is text, or an element that is not ours. */
function someNode(nodes: NodeList, isOurs: (element: Element) => boolean, textOnly = false): boolean {
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as Node;
    if (isText(node) || (!textOnly && isElement(node) && !isOurs(node))) return true;
  }
  return false;
}
