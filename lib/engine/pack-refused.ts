/** A pack that cannot be taken in; the message says where the first problem is and what to do. */
export class PackRefused extends Error {
  override name = 'PackRefused';
}
