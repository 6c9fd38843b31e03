import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../lib/text/decode-text.ts';
import { ENCODED } from './decode-cases.ts';
import { encode } from './encode.ts';

describe('the encoding of bytes', () => {
  it.each(ENCODED)('is told by the letters: %s', (_, encoding, text) => {
    expect(decodeText(encode(text, encoding), false).text).toBe(text);
  });

  it.each(ENCODED)('is told by the letters in a page, too: %s', (_, encoding, text) => {
    const page = `<!doctype html><title>x</title><p class="a">${text}</p>`;
    expect(decodeText(encode(page, encoding), true).text).toBe(page);
  });

  it.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ["<META http-equiv='Content-Type' content='text/html; charset=KOI8-R'>", 'koi8-r'],
    ['<?xml version="1.0" encoding="iso-8859-2"?>', 'iso-8859-2'],
  ])('is what a page declares: %s', (declaration, encoding) => {
    expect(decodeText(encode(`${declaration}\u00a0`, encoding), true).encoding).toBe(encoding);
  });

  it('is not what a page declares when it is UTF-8', () => {
    const page = '<meta charset="iso-8859-1"><p>Größe</p>';
    expect(decodeText(encode(page, 'utf-8'), true)).toEqual({ text: page, encoding: 'utf-8' });
  });

  it('is not the one declared when there is none of that name', () => {
    const page = '<meta charset="x-none"><p>Die Größe der Vorräte müsse überprüft werden</p>';
    expect(decodeText(encode(page, 'windows-1252'), true).text).toBe(page);
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('is told by a byte order mark, which is no part of the text: %s', (encoding, mark) => {
    const bytes = Uint8Array.from([...mark, ...encode('Größe', encoding)]);
    expect(decodeText(bytes, false)).toEqual({ text: 'Größe', encoding });
  });

  it.each(['utf-16le', 'utf-16be'])('is told by its zeros: %s', (encoding) => {
    expect(decodeText(encode('The Größe of it.', encoding), false).text).toBe('The Größe of it.');
  });

  it('is UTF-8 for everything that is valid UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText(new TextEncoder().encode(text), true).text).toBe(text.toWellFormed());
      }),
    );
  });

  it('is some encoding for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => decodeText(bytes, true).encoding !== ''));
  });
});
