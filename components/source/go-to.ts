/** Goes to an element of this page by its id. The address stays: it names the source and a sentence of it. */
export function goTo(event: Event, id: string): void {
  event.preventDefault();
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'center' });
  const focusable = place?.querySelector<HTMLElement>('a') ?? place;
  focusable?.focus({ preventScroll: true });
}
