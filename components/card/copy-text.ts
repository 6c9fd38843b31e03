/**
 * Copies text within the reader's click; gives whether it worked. The page sees neither the text nor the event. The
 * clipboard's own API is missing on pages without TLS and refused in many frames, so the browser is asked the older way.
 */
export function copyText(text: string): boolean {
  let done = false;
  const give = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    if (!event.clipboardData) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    done = true;
  };
  window.addEventListener('copy', give, { capture: true, once: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', give, { capture: true });
  }
  return done;
}
