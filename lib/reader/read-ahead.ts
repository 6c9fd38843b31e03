import { createPageText, type PageText } from '../page/page-text.ts';

/** What a reader does about the text of its page as it is walked. */
interface Walked {
  /** Blocks are about to be walked again. */
  lift(blocks: number[]): void;
  /** An open shadow root was read. */
  adopt(root: ShadowRoot): void;
}

/** The text of a page whose first reading has begun, perhaps before there is a reader for it. */
export interface ReadAhead {
  text: PageText;
  /** The box that is read: the page's body as it was. */
  root: Element;
  /** When it began, on the page's clock (ms). */
  begun: number;
  /** Settles when the page has been read once; rejects with the signal's reason when aborted. */
  reading: Promise<unknown>;
  /** Tells a reader what has been walked by now, and from now on. */
  join(walked: Walked): void;
}

/** Begins to read a page at once: its text does not depend on what the background is still being asked. Ends with `signal`. */
export function readAhead(document: Document, isOurs: (element: Element) => boolean, signal: AbortSignal): ReadAhead {
  const roots: ShadowRoot[] = [];
  let joined: Walked | undefined;
  const root = document.body;
  const text = createPageText(root, {
    isOurs,
    heldBack: true,
    beforeWalk: (blocks) => joined?.lift(blocks),
    onShadowRoot: (found) => (joined ? joined.adopt(found) : roots.push(found)),
  });
  const reading = text.read([root], signal);
  // Whoever waits for it is told; where nobody comes to wait, nothing was lost.
  reading.catch(() => undefined);
  return {
    text,
    root,
    begun: performance.now(),
    reading,
    join(walked) {
      joined = walked;
      for (const found of roots.splice(0)) walked.adopt(found);
    },
  };
}
