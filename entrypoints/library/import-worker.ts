import { createEngine } from '../../lib/engine/engine.ts';
import { serveImport } from '../../lib/platform/import-worker.ts';
import { openStore } from '../../lib/store/open-store.ts';

const engine = createEngine({ store: openStore() });
serveImport(self as unknown as Worker, engine, engine.faultOf);
