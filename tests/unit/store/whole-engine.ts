import { createEngine, type Engine } from '../../../lib/engine/engine.ts';
import { createWorkshop, type Workshop } from '../../../lib/engine/workshop.ts';
import type { Store } from '../../../lib/store/store.ts';

/** Engine and workshop over one store, as the background and its workroom are together. */
export function wholeEngine(store: Store): Engine & Workshop {
  const workshop = createWorkshop({ store });
  const { compileLexicon: compile, card: scanCard } = workshop;
  return { ...workshop, ...createEngine({ store, compile, scanCard }) };
}
