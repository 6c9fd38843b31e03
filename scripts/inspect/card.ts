import type { CDPSession, Frame, Page } from '@playwright/test';

interface DomNode {
  nodeId: number;
  backendNodeId: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

const CONTROLS = new Set(['BUTTON', 'A', 'SUMMARY']);

/** Elements whose text is not shown. */
const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'SVG']);

/**
 * The text of the open card, or undefined when none is open. The card lives in a closed shadow root, which page script
 * cannot enter; the debugger can. Frames of another origin have a debugger of their own and are asked for by themselves.
 */
export async function cardText(page: Page | Frame): Promise<string | undefined> {
  const root = await cardRoot(page);
  if (!root) return undefined;
  const text = textOf(root).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The box of the open card in viewport pixels, or undefined. */
export async function cardBox(
  page: Page | Frame,
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

/** The middle of the first button, link or summary of the open card whose name holds `name`, in viewport pixels. */
export async function cardControl(page: Page, name: string): Promise<{ x: number; y: number }> {
  return withDebugger(page, async (session) => {
    const card = await cardElement(session);
    const nameOf = (node: DomNode) => attribute(node, 'aria-label') ?? textOf(node).replace(/\s+/g, ' ').trim();
    const control =
      card && find(card, (node) => CONTROLS.has(node.nodeName.toUpperCase()) && nameOf(node).includes(name));
    if (!control) throw new Error(`The card has no “${name}”.`);
    const { backendNodeId } = control;
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
    return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
  });
}

/** The markup of the open card and the styles beside it, for tools that cannot look into a closed shadow root. */
export async function cardMarkup(page: Page): Promise<{ html: string; css: string }> {
  return withDebugger(page, async (session) => {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
    const isRoot = (node: DomNode) => attribute(node, 'class') === 'sl-root';
    const shadow = find(root, (node) => node.children?.some(isRoot) ?? false);
    const style = shadow?.children?.find(({ nodeName }) => nodeName === 'STYLE');
    const card = shadow?.children?.find(isRoot);
    if (!style || !card) throw new Error('No card is open.');
    const { outerHTML } = await session.send('DOM.getOuterHTML', { backendNodeId: card.backendNodeId });
    return { html: outerHTML, css: style.children?.[0]?.nodeValue ?? '' };
  });
}

async function cardRoot(page: Page | Frame): Promise<DomNode | undefined> {
  return withDebugger(page, (session) => cardElement(session));
}

async function cardElement(session: CDPSession): Promise<DomNode | undefined> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  return find(root, (node) => attribute(node, 'role') === 'dialog' && attribute(node, 'class') === 'card');
}

async function withDebugger<Result>(
  page: Page | Frame,
  use: (session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = 'context' in page ? page.context() : page.page().context();
  const session = await context.newCDPSession(page);
  try {
    return await use(session);
  } finally {
    await session.detach();
  }
}

/** The first node in document order that fits; with a list of its own, since pages may be nested deeper than calls can be. */
function find(root: DomNode, wanted: (node: DomNode) => boolean): DomNode | undefined {
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    // A card that is drawn but not yet shown is inert.
    if (attribute(node, 'inert') !== undefined) continue;
    if (wanted(node)) return node;
    const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
    if (node.contentDocument) below.push(node.contentDocument);
    waiting.push(...below.reverse());
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
