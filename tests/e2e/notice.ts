import type { CDPSession, Page } from '@playwright/test';

interface DomNode {
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** The text of the notice that Sidelight shows in a page, or nothing when there is none. It lives in a closed shadow root. */
export async function noticeText(page: Page): Promise<string | undefined> {
  return withNotice(page, async (notice) => notice && textOf(notice).replace(/\s+/g, ' ').trim());
}

/** The middle of a button of the notice, in viewport pixels. */
export async function noticeControl(page: Page, name: string): Promise<{ x: number; y: number }> {
  return withNotice(page, async (notice, session) => {
    const control = notice && find(notice, (node) => node.nodeName === 'BUTTON' && nameOf(node) === name);
    if (!control) throw new Error(`The notice has no “${name}”.`);
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId: control.backendNodeId });
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
    return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
  });
}

async function withNotice<Result>(
  page: Page,
  use: (notice: DomNode | undefined, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    return await use(
      find(root, (node) => attribute(node, 'class') === 'save-toast'),
      session,
    );
  } finally {
    await session.detach();
  }
}

function find(node: DomNode, wanted: (node: DomNode) => boolean): DomNode | undefined {
  if (wanted(node)) return node;
  for (const below of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(below, wanted);
    if (found) return found;
  }
  return undefined;
}

function attribute(node: DomNode, name: string): string | undefined {
  const at = node.attributes?.findIndex((value, index) => index % 2 === 0 && value === name) ?? -1;
  return at < 0 ? undefined : node.attributes?.[at + 1];
}

const nameOf = (node: DomNode): string => attribute(node, 'aria-label') ?? textOf(node).trim();

function textOf(node: DomNode): string {
  return node.nodeName === '#text' ? node.nodeValue : (node.children ?? []).map(textOf).join(' ');
}
