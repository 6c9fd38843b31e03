/**
 * Scrolls every scroller around an element so that it stands in the middle; of one too tall to be seen whole, the part
 * that `place` gives, in px of the window, as it stands after the first scroll.
 */
export function bringIntoView(element: Element, place: () => DOMRect | undefined, behavior: ScrollBehavior): void {
  const scroller = scrollerOf(element);
  if (element.clientHeight < scroller.clientHeight) {
    element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  // Where the part stands is known only when the scroll is over, so this one is not drawn out.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const part = place();
  if (!part) return;
  const isPage = scroller === element.ownerDocument.scrollingElement;
  const top = isPage ? 0 : scroller.getBoundingClientRect().top;
  scroller.scrollBy({ top: part.top + part.height / 2 - top - scroller.clientHeight / 2, behavior: 'instant' });
}

function scrollerOf(element: Element): Element {
  const page = element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
  let around: Element | null = element;
  while (around && around !== page) {
    if (around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY))
      return around;
    around = around.parentElement;
  }
  return page;
}
