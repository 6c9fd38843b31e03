import type { CDPSession, Page } from '@playwright/test';

interface DomNode {
  nodeId: number;
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** Elements whose text is not shown. */
const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'SVG']);

/**
 * The text of the open card, or undefined when none is open. The card lives in a closed shadow root, which page script
 * cannot enter; the debugger can.
 */
export async function cardText(page: Page): Promise<string | undefined> {
  const root = await cardRoot(page);
  if (!root) return undefined;
  const text = textOf(root).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The box of the open card in viewport pixels, or undefined. */
export async function cardBox(
  page: Page,
): Promise<{ x: number; y: number; width: number; height: number } | undefined> {
  return withDebugger(page, async (session) => {
    const card = await cardElement(session);
    if (!card) return undefined;
    const { model } = (await session
      .send('DOM.getBoxModel', { backendNodeId: card.backendNodeId })
      .catch(() => ({ model: undefined }))) as {
      model?: { border: number[]; width: number; height: number };
    };
    return model && { x: model.border[0] ?? 0, y: model.border[1] ?? 0, width: model.width, height: model.height };
  });
}

async function cardRoot(page: Page): Promise<DomNode | undefined> {
  return withDebugger(page, (session) => cardElement(session));
}

async function cardElement(session: CDPSession): Promise<DomNode | undefined> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const html = root.children?.find(({ nodeName }) => /^html$/i.test(nodeName));
  const hosts =
    html?.children?.filter((node) => (node.shadowRoots?.length ?? 0) > 0 && !/^body$/i.test(node.nodeName)) ?? [];
  for (const host of hosts) {
    const card = find(host, (node) => attribute(node, 'role') === 'dialog');
    if (card) return card;
  }
  return undefined;
}

async function withDebugger<Result>(page: Page, use: (session: CDPSession) => Promise<Result>): Promise<Result> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}

function find(node: DomNode, wanted: (node: DomNode) => boolean): DomNode | undefined {
  if (wanted(node)) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function attribute(node: DomNode, name: string): string | undefined {
  const at = node.attributes?.findIndex((value, index) => index % 2 === 0 && value === name) ?? -1;
  return at < 0 ? undefined : node.attributes?.[at + 1];
}

function textOf(node: DomNode): string {
  if (SILENT.has(node.nodeName.toUpperCase())) return '';
  if (node.nodeName === '#text') return node.nodeValue;
  return (node.children ?? []).map(textOf).join(' ');
}
