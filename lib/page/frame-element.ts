/** The size of a window, CSS px. */
interface Size {
  width: number;
  height: number;
}

type Rect = Pick<DOMRect, 'x' | 'y' | 'width' | 'height'>;

/**
 * Finds the element of a document that shows a frame, which extensions cannot ask for everywhere: the one the pointer went
 * into last, else the only one of the frame's size. Follows the pointer until `signal` aborts.
 */
export function frameFinder(document: Document, signal: AbortSignal): (size: Size) => HTMLIFrameElement | undefined {
  let pointed: HTMLIFrameElement | undefined;
  document.addEventListener(
    'pointerover',
    (event) => {
      const [target] = event.composedPath();
      if (target instanceof HTMLIFrameElement) pointed = target;
    },
    { capture: true, passive: true, signal },
  );
  return (size) => {
    if (pointed?.isConnected && shows(pointed, size)) return pointed;
    const fitting = [...document.querySelectorAll('iframe')].filter((frame) => shows(frame, size));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
}

/** A rect of a frame's window in px of the window that holds the frame. A scaled frame scales it. */
export function outOfFrame(frame: HTMLElement, { x, y, width, height }: Rect): DOMRect {
  const { left, top, across, down } = windowOf(frame);
  return new DOMRect(left + x * across, top + y * down, width * across, height * down);
}

/** The opposite of {@link outOfFrame}. */
export function intoFrame(frame: HTMLElement, { x, y, width, height }: Rect): DOMRect {
  const { left, top, across, down } = windowOf(frame);
  return new DOMRect((x - left) / across, (y - top) / down, width / across, height / down);
}

/** Where a frame's window begins, and what a px of it is outside. */
function windowOf(frame: HTMLElement): { left: number; top: number; across: number; down: number } {
  const box = frame.getBoundingClientRect();
  const across = box.width / frame.offsetWidth || 1;
  const down = box.height / frame.offsetHeight || 1;
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    left: box.left + (frame.clientLeft + Number.parseFloat(paddingLeft)) * across,
    top: box.top + (frame.clientTop + Number.parseFloat(paddingTop)) * down,
    across,
    down,
  };
}

/** Sizes are rounded on the way. */
function shows(frame: HTMLElement, { width, height }: Size): boolean {
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(frame);
  const across = frame.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const down = frame.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return Math.abs(across - width) <= 1 && Math.abs(down - height) <= 1;
}
