import { defineBackground } from 'wxt/utils/define-background';
import { createEngine } from '../lib/engine/engine.ts';
import { serve } from '../lib/platform/serve.ts';
import { lazyWorkroom, offscreenWorkroom, type Workroom } from '../lib/platform/workroom.ts';
import { openReadingStore } from '../lib/store/open-reading-store.ts';

export default defineBackground({
  type: 'module',
  main() {
    const workroom = import.meta.env.FIREFOX ? workroomHere() : offscreenWorkroom;
    serve(createEngine({ store: openReadingStore(), compile: workroom.compile }), workroom);
  },
});

/** Firefox's event page is a document and can load code when it needs it. */
function workroomHere(): Workroom {
  let opened: Promise<Workroom> | undefined;
  return lazyWorkroom(() => {
    opened ??= import('./offscreen/workroom.ts').then(({ openWorkroom }) => openWorkroom());
    return opened;
  });
}
