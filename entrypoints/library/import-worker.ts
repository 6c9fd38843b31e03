import { createWorkshop } from '../../lib/engine/workshop.ts';
import { serveImport } from '../../lib/platform/import-worker.ts';
import { openStore } from '../../lib/store/open-store.ts';

serveImport(self as unknown as Worker, createWorkshop({ store: openStore() }));
