/** Bytes appended one by one, in a buffer that doubles when full. */
export class GrowingBytes {
  length = 0;
  #bytes = new Uint8Array(4096);

  push(byte: number): void {
    if (this.length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.length++] = byte;
  }

  /** A number in seven-bit groups, low ones first; the high bit says that more follow. */
  pushVarint(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.push((rest & 127) | 128);
    this.push(rest);
  }

  /** What was appended so far; valid until the next append. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}
