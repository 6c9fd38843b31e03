/** A source, and the passage to go to when one is meant. */
export interface SourcePlace {
  pack: string;
  source: string;
  passage?: number;
}

/** The part of the source view's address that names a place: `#<pack>/<source>/p<passage>`. */
export function sourceAddress({ pack, source, passage }: SourcePlace): string {
  const names = [pack, source].map(encodeURIComponent).join('/');
  return passage === undefined ? `#${names}` : `#${names}/p${passage}`;
}

/** The place that such an address names; names that nothing has when it is not one. */
export function sourcePlace(hash: string): SourcePlace {
  const [pack = '', source = '', passage] = hash.replace(/^#/, '').split('/').map(decode);
  const index = /^p(\d+)$/.exec(passage ?? '')?.[1];
  return { pack, source, ...(index === undefined ? {} : { passage: Number(index) }) };
}

/** A reader may type an address that is no encoding of anything. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
