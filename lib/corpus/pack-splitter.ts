import type { PackPart } from './pack-collector.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import { clip, PackError } from './pack-problem.ts';

/**
 * Cuts the bytes of a compiled pack into its parts without ever holding more than one of them: what `JSON.parse` sees is one
 * topic, one source or one value of the top level. Nesting, sizes and the frame around the parts are checked here.
 */
export interface PackSplitter {
  /** Reads on; gives the parts that ended in this chunk. Throws `PackError` at the first byte that cannot stand there. */
  push(chunk: Uint8Array): PackPart[];
  /** Says that there is no more. Throws `PackError` when the pack is cut short. */
  end(): void;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const NEWLINE = 0x0a;
const BOM = [0xef, 0xbb, 0xbf];

/** What may come next, outside the parts themselves. */
type Expect =
  | 'start'
  | 'first key'
  | 'key'
  | 'colon'
  | 'value'
  | 'after value'
  | 'first entry'
  | 'entry'
  | 'after entry'
  | 'end';

const isSpace = (byte: number) => byte === 0x20 || byte === 0x09 || byte === NEWLINE || byte === 0x0d;
const isList = (key: string) => key === 'topics' || key === 'sources';

/** Starts cutting one pack. */
export function createPackSplitter(): PackSplitter {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let expect: Expect = 'start';
  let key = '';
  let index = 0;
  let total = 0;
  let line = 1;
  const listed = new Set<string>();
  // The part being read: its bytes from earlier chunks, how deep it stands, whether inside a string.
  let reading: 'key' | 'value' | undefined;
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let bare = false;
  let partStart = { byte: 0, line: 1 };

  const where = (byte: number, at = line) => `line ${at}, byte ${byte + 1}`;
  const fail = (place: string, message: string): never => {
    throw new PackError([{ place, message, path: [] }]);
  };
  const partName = () =>
    isList(key) && expect !== 'value'
      ? `${key.slice(0, -1)} ${index + 1} (${where(partStart.byte, partStart.line)})`
      : clip(key, 60);
  const limit = () =>
    reading === 'key' ? 1_000 : key === 'sources' ? PACK_LIMITS.sourceBytes : PACK_LIMITS.topicBytes;

  function parse(last: Uint8Array): unknown {
    const bytes = held.length === 0 ? last : join([...held, last]);
    const name = reading === 'key' ? where(partStart.byte, partStart.line) : partName();
    held = [];
    heldBytes = 0;
    let json = '';
    try {
      json = decoder.decode(bytes);
    } catch {
      fail(name, 'is not UTF-8 text; save the file as UTF-8');
    }
    try {
      return JSON.parse(json);
    } catch (error) {
      return fail(name, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  function begin(kind: 'key' | 'value', byte: number, at: number): void {
    reading = kind;
    partStart = { byte: total + at, line };
    inString = byte === QUOTE;
    depth = byte === OPEN_OBJECT || byte === OPEN_LIST ? 1 : 0;
    bare = !inString && depth === 0;
    escaped = false;
  }

  /** Handles a byte between parts; says whether a part begins with it. */
  function frame(byte: number, at: number): boolean {
    const unexpected = (wanted: string): never =>
      fail(where(total + at), `${wanted} must stand here, not ${byteInWords(byte)}; the file is damaged or not a pack`);
    switch (expect) {
      case 'start':
        if (byte !== OPEN_OBJECT) unexpected('"{", with which a pack begins,');
        expect = 'first key';
        return false;
      case 'first key':
      case 'key':
        if (byte === CLOSE_OBJECT && expect === 'first key') expect = 'end';
        else if (byte === QUOTE) {
          begin('key', byte, at);
          return true;
        } else unexpected('a key in quotes');
        return false;
      case 'colon':
        if (byte !== COLON) unexpected('a colon');
        expect = 'value';
        return false;
      case 'value':
        if (isList(key)) {
          if (byte !== OPEN_LIST) fail(key, 'must be a list');
          if (listed.has(key)) fail(key, 'stands twice; keep one of them');
          listed.add(key);
          index = 0;
          expect = 'first entry';
          return false;
        }
        if (byte === COMMA || byte === COLON || byte === CLOSE_LIST || byte === CLOSE_OBJECT) unexpected('a value');
        begin('value', byte, at);
        return true;
      case 'first entry':
      case 'entry':
        if (byte === CLOSE_LIST && expect === 'first entry') expect = 'after value';
        else if (byte === COMMA || byte === COLON || byte === CLOSE_LIST || byte === CLOSE_OBJECT)
          unexpected('an entry');
        else {
          begin('value', byte, at);
          return true;
        }
        return false;
      case 'after entry':
        if (byte === COMMA) expect = 'entry';
        else if (byte === CLOSE_LIST) expect = 'after value';
        else unexpected('a comma or "]"');
        return false;
      case 'after value':
        if (byte === COMMA) expect = 'key';
        else if (byte === CLOSE_OBJECT) expect = 'end';
        else unexpected('a comma or "}"');
        return false;
      default:
        unexpected('nothing more');
        return false;
    }
  }

  function finish(bytes: Uint8Array, parts: PackPart[]): void {
    const value = parse(bytes);
    if (reading === 'key') {
      key = String(value);
      expect = 'colon';
    } else if (isList(key)) {
      parts.push({ key, index, value });
      index += 1;
      expect = 'after entry';
    } else {
      parts.push({ key, value });
      expect = 'after value';
    }
    reading = undefined;
  }

  /** Reads a part's bytes from `from`; gives the index after its end, or -1 when the chunk ends first. */
  function readPart(chunk: Uint8Array, from: number): number {
    for (let at = from; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (depth === 0) return at + 1;
        }
        continue;
      }
      if (bare) {
        if (isSpace(byte) || byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT) return at;
        continue;
      }
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
        depth += 1;
        if (depth + 2 > PACK_LIMITS.nesting) fail(partName(), `is nested deeper than ${PACK_LIMITS.nesting} levels`);
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        depth -= 1;
        if (depth === 0) return at + 1;
      } else if (byte === NEWLINE) line += 1;
    }
    return -1;
  }

  return {
    push(chunk) {
      const parts: PackPart[] = [];
      for (let at = 0; at < chunk.length; ) {
        let from = at;
        if (!reading) {
          const byte = chunk[at] ?? 0;
          if (byte === NEWLINE) line += 1;
          const isMark = total + at < BOM.length && byte === BOM[total + at];
          if (isSpace(byte) || isMark || !frame(byte, at)) {
            at += 1;
            continue;
          }
          from = at + 1;
        }
        const end = readPart(chunk, from);
        const stop = end < 0 ? chunk.length : end;
        heldBytes += stop - at;
        if (heldBytes > limit())
          fail(reading === 'key' ? where(partStart.byte) : partName(), `is larger than the ${limit()} bytes allowed`);
        const bytes = chunk.subarray(at, stop);
        if (end < 0) held.push(bytes.slice());
        else finish(bytes, parts);
        at = stop;
      }
      total += chunk.length;
      if (total > PACK_LIMITS.packBytes) fail(where(total), `a pack may have at most ${PACK_LIMITS.packBytes} bytes`);
      return parts;
    },
    end() {
      if (expect !== 'end')
        fail(
          where(total),
          total === 0 ? 'the file is empty' : 'the file ends too early; it is cut short or not a pack',
        );
    },
  };
}

function join(chunks: Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

function byteInWords(byte: number): string {
  return byte > 0x20 && byte < 0x7f ? `"${String.fromCharCode(byte)}"` : `byte 0x${byte.toString(16).padStart(2, '0')}`;
}
