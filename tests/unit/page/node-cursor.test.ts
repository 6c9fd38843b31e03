import { expect, test } from 'vitest';
import { NodeCursor } from '../../../lib/page/node-cursor.ts';
import { pageOf } from './page-of.ts';

const nameOf = (node: Node): string => (node.nodeType === 1 ? (node as Element).localName : (node.nodeValue ?? ''));

/** All nodes a cursor gives below its root; `at` may move it when it has given one. */
function walk(root: Element, at: (cursor: NodeCursor, node: Node) => void = () => undefined): string[] {
  const cursor = new NodeCursor(root);
  expect(cursor.next()).toBe(root);
  const names: string[] = [];
  for (let node = cursor.next(); node; node = cursor.next()) {
    names.push(nameOf(node));
    at(cursor, node);
  }
  return names;
}

test('a cursor gives elements and text in the order of the page', () => {
  const { body } = pageOf('<p>one<b>two</b></p><!-- no --><p>three</p>');
  expect(walk(body)).toEqual(['p', 'one', 'b', 'two', 'p', 'three']);
});

test('a cursor leaves out all below a node it skips', () => {
  const { body } = pageOf('<div><p>one</p></div><p>two</p>');
  expect(walk(body, (cursor, node) => nameOf(node) === 'div' && cursor.skip())).toEqual(['div', 'p', 'two']);
});

test('a cursor that leaves an element goes on after it', () => {
  const { body } = pageOf('<div><p>one</p><p>two</p></div><p>three</p>');
  const div = body.firstElementChild as Element;
  expect(walk(body, (cursor, node) => nameOf(node) === 'one' && cursor.leave(div))).toEqual([
    'div',
    'p',
    'one',
    'p',
    'three',
  ]);
});

test('a shadow root is read in the place of its host’s children, and what is slotted at its slot', () => {
  const { body } = pageOf('<section><i>slotted</i></section><p>after</p>');
  const root = (body.firstElementChild as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<b>before</b><slot></slot>';
  const enter = (cursor: NodeCursor, node: Node): void => {
    if (['section', 'slot'].includes(nameOf(node))) cursor.enter(node as Element);
  };
  expect(walk(body, enter)).toEqual(['section', 'b', 'before', 'slot', 'i', 'slotted', 'p', 'after']);
});

test('of closed details only the summary is read', () => {
  const { body } = pageOf('<details><summary>short</summary><p>long</p></details><p>after</p>');
  const enter = (cursor: NodeCursor, node: Node): void => {
    if (nameOf(node) === 'details') cursor.enter(node as Element);
  };
  expect(walk(body, enter)).toEqual(['details', 'summary', 'short', 'p', 'after']);
});

test('a cursor whose place the page took out goes on after what still stands', () => {
  const { body } = pageOf('<div><p>one</p></div><p>two</p>');
  const names = walk(body, (cursor, node) => {
    if (nameOf(node) !== 'one') return;
    cursor.mark();
    node.parentElement?.remove();
    cursor.recover();
  });
  expect(names).toEqual(['div', 'p', 'one', 'p', 'two']);
});
