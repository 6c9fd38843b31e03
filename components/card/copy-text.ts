/**
 * Copies text within the reader's click; gives whether it worked. A page that listens may notice that something is copied,
 * but not what: the text is put in after its listeners on the window have run, and the event goes no further. The clipboard's own
 * API is missing on pages without TLS and refused in many frames, so the browser is asked the older way.
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
