import { defineBackground } from 'wxt/utils/define-background';
import { createEngine } from '../lib/engine/engine.ts';
import { askScopeDocument } from '../lib/platform/scope-document.ts';
import { serve } from '../lib/platform/serve.ts';
import type { Skeleton } from '../lib/protocol.ts';
import { openStore } from '../lib/store/open-store.ts';

export default defineBackground({
  type: 'module',
  main() {
    serve(createEngine({ store: openStore() }), readScope);
  },
});

/** Chrome's worker has no DOM and asks the offscreen document; Firefox's event page has one. */
async function readScope(skeleton: Skeleton) {
  if (!import.meta.env.FIREFOX) return askScopeDocument(skeleton);
  const { scopeOf } = await import('../lib/page/readable-scope.ts');
  return scopeOf(skeleton, document);
}
