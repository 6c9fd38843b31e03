/** ms for which a file stays readable after the browser was told to save it. */
const KEPT = 60_000;

/** Has the browser save a file among the reader's downloads. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT);
}
