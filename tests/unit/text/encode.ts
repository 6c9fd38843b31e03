/** Encodes a text in an encoding that the platform can only decode; throws when a character is not in it. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) return encodeUtf16(text, encoding === 'utf-16be');
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign);
      if (!bytes) throw new Error(`“${sign}” is not in ${encoding}.`);
      return bytes;
    }),
  );
}

function encodeUtf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
  return bytes;
}

const tables = new Map<string, Map<string, number[]>>();

/** Every character of one or two bytes, by decoding them all. */
function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (bytes: number[]): void => {
    const signs = [...decoder.decode(Uint8Array.from(bytes))];
    const [sign] = signs;
    if (signs.length === 1 && sign && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add([byte]);
  if (/jis|euc|gbk|big5/.test(encoding))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail]);
  tables.set(encoding, table);
  return table;
}
