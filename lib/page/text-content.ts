/** The text under an element as `textContent` gives it, with the way from its nodes to offsets in it. */
export interface TextContent {
  text: string;
  /** UTF-16 offset of a place in a text node; `undefined` when the node is not under the element (a shadow root, another frame). */
  offsetOf(node: Node, offset: number): number | undefined;
}

/** Reads the text under an element with every node's place; other annotation tools count their positions in it. */
export function readTextContent(root: Element): TextContent {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  const places = new Map<Node, number>();
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    places.set(node, text.length);
    text += node.nodeValue ?? '';
  }
  return {
    text,
    offsetOf(node, offset) {
      const start = places.get(node);
      return start === undefined ? undefined : start + offset;
    },
  };
}
