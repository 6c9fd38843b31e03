/** True for an element that the page shows: rendered, and not made invisible. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
