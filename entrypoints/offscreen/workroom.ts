import { createWorkshop } from '../../lib/engine/workshop.ts';
import { articleOf } from '../../lib/page/article-of.ts';
import { scopeOf } from '../../lib/page/readable-scope.ts';
import { readBundledPack } from '../../lib/platform/bundled-packs.ts';
import type { Workroom } from '../../lib/platform/workroom.ts';
import { openStore } from '../../lib/store/open-store.ts';

/** The workroom itself. Work that is asked for again while it runs is not begun twice. */
export function openWorkroom(): Workroom {
  const workshop = createWorkshop({ store: openStore() });
  const running = new Map<string, Promise<void>>();
  const once = (name: string, work: () => Promise<unknown>): Promise<void> => {
    const begun =
      running.get(name) ??
      work()
        .then(() => undefined)
        .finally(() => running.delete(name));
    running.set(name, begun);
    return begun;
  };
  return {
    readScope: async (skeleton) => scopeOf(skeleton, document),
    install: (pack) => once(`install ${pack}`, async () => workshop.installBundled(await readBundledPack(pack))),
    compile: (place) => workshop.compileLexicon(place),
    tidy: () => once('tidy', () => workshop.tidy()),
    index: (damaged) => workshop.index(damaged),
    savePage: async (page) => (await workshop.saveArticles([articleOf(page, document)]))[0] ?? { kind: 'empty' },
    undoSave: (place) => workshop.undoSave(place),
    find: (text) => workshop.find(text),
    topicNamed: (text) => workshop.topicNamed(text),
    pageContext: (page) => workshop.pageContext(page),
    topicView: (request) => workshop.topicView(request),
  };
}
