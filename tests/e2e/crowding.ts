import type { Page } from '@playwright/test';

/**
 * What is cut off on a page, sticks out of its box or window, or makes the page scroll sideways; each in a line.
 * Lines that end in an ellipsis are left out: only titles and origins in long lists do, whose page shows them whole.
 */
export function crowdedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    // Layout rounds; less than this many px is not seen.
    const slack = 1.5;
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
    /** The nearest element around that may cut off or scroll what it holds, and whether something hides it from sight. */
    const around = (element: Element): { scrolls: boolean; hidden: boolean } => {
      for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
        const { clipPath, overflowX, opacity, visibility } = getComputedStyle(up);
        const { width, height } = up.getBoundingClientRect();
        if (clipPath !== 'none' || opacity === '0' || visibility === 'hidden' || width <= 1 || height <= 1)
          return { scrolls: false, hidden: true };
        if (/auto|scroll/.test(overflowX) && up.scrollWidth > up.clientWidth) return { scrolls: true, hidden: false };
      }
      return { scrolls: false, hidden: false };
    };
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page is ${wide} px wider than its window`);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('svg, template, script, style, option') || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const { hidden, scrolls } = around(element);
      if (hidden || style.textOverflow === 'ellipsis') continue;
      const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
      if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + slack)
        found.push(`cut off along the line: ${nameOf(element)}`);
      if (
        cuts(style.overflowY) &&
        style.webkitLineClamp === 'none' &&
        element.scrollHeight > element.clientHeight + slack
      )
        found.push(`cut off below: ${nameOf(element)}`);
      if (element.matches('input, textarea, select')) continue;
      const words = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (words.length === 0) continue;
      const box = element.closest('button, .button, a, summary, label, th, td, li, dt, dd, p, h1, h2, h3') ?? element;
      const bounds = box.getBoundingClientRect();
      for (const word of words) {
        const range = document.createRange();
        range.selectNodeContents(word);
        for (const rect of range.getClientRects()) {
          if (!scrolls && (rect.left < -slack || rect.right > innerWidth + slack))
            found.push(`outside the window: ${nameOf(element)}`);
          if (rect.left < bounds.left - slack || rect.right > bounds.right + slack)
            found.push(`outside its box: ${nameOf(box)}`);
          if (box.matches('button, summary') && (rect.top < bounds.top - 3 || rect.bottom > bounds.bottom + 3))
            found.push(`above or below its button: ${nameOf(box)}`);
        }
      }
    }
    return [...new Set(found)];
  });
}
