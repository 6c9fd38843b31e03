/** A name a page cannot guess and that tells nothing: a letter and random digits, valid as a CSS identifier. */
export function unguessableName(): string {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return `h${(high ?? 0).toString(36)}${(low ?? 0).toString(36)}`;
}
