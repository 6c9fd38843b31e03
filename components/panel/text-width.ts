/** Measures texts in a font, px. */
export function textWidths(font: string): (text: string) => number {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return (text) => text.length * 6;
  pen.font = font;
  return (text) => pen.measureText(text).width;
}
