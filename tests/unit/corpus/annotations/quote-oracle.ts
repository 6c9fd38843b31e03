/**
 * Every place (UTF-16 offset) where a text-quote selector matches, by its definition in the Web Annotation model: the
 * exact text, with the prefix right before it and the suffix right after it.
 */
export function placesOfQuote(
  text: string,
  { exact, prefix = '', suffix = '' }: { exact: string; prefix?: string; suffix?: string },
): number[] {
  const wanted = prefix + exact + suffix;
  const places: number[] = [];
  for (let at = 0; at + wanted.length <= text.length; at++)
    if (text.startsWith(wanted, at)) places.push(at + prefix.length);
  return places;
}
