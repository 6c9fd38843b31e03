/** What a content script of ours shows to a debugger. */
type ViewName = 'gate' | 'reader' | 'times';

/**
 * Leaves a view of what a content script knows where a debugger attached to the tab finds it, in the isolated world: the page's
 * own scripts cannot reach it. Asked for by `annotate --html` and by tests.
 */
export function showToDebugger(name: ViewName, view: () => unknown): void {
  Object.assign(globalThis, { [Symbol.for(`sidelight.${name}.view`)]: view });
}
