import { defineBackground } from 'wxt/utils/define-background';
import { createEngine } from '../lib/engine/engine.ts';
import { serve } from '../lib/platform/serve.ts';
import { askHere, askOffscreen } from '../lib/platform/workroom.ts';
import type { CardRequest } from '../lib/protocol.ts';
import { openBareDatabase } from '../lib/store/bare-database.ts';
import { Database } from '../lib/store/database.ts';
import { openReadingStore } from '../lib/store/open-reading-store.ts';

export default defineBackground({
  // One plain script starts sooner than modules of several files; Firefox loads the workroom's module into its page.
  type: { firefox: 'module' },
  main() {
    const askWorkroom = import.meta.env.FIREFOX
      ? askHere(async () => (await import('./offscreen/workroom.ts')).openWorkroom())
      : askOffscreen;
    const compile = async (place: { pack: string; generation: number }): Promise<ArrayBuffer> =>
      Uint8Array.fromBase64(await askWorkroom('work.compile', place)).buffer;
    const scanCard = (question: CardRequest) => askWorkroom('work.card', question);
    const store = openReadingStore(new Database(), openBareDatabase());
    serve(createEngine({ store, compile, scanCard }), askWorkroom);
  },
});
