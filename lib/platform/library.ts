import type { Workshop } from '../engine/workshop.ts';
import { createLibraryData } from './library-data.ts';
import { createLibraryPacks } from './library-packs.ts';

/** What the library page can do. The page works on the database itself; other views notice what it changes. */
export function createLibrary(workshop: Workshop, newWorker: () => Worker) {
  return {
    ...createLibraryPacks(workshop, newWorker),
    ...createLibraryData(workshop),
    faultOf: workshop.faultOf,
  };
}
