import { createWorkshop } from '../../lib/engine/workshop.ts';
import { articleOf } from '../../lib/page/article-of.ts';
import { scopeOf } from '../../lib/page/readable-scope.ts';
import { readBundledPack } from '../../lib/platform/bundled-packs.ts';
import type { Handlers } from '../../lib/platform/messages.ts';
import { openSaveTeller } from '../../lib/platform/saves.ts';
import type { WorkroomProtocol } from '../../lib/protocol.ts';
import { openStore } from '../../lib/store/open-store.ts';

/** The workroom itself. Work that is asked for again while it runs is not begun twice. */
export function openWorkroom(): Handlers<WorkroomProtocol> {
  const workshop = createWorkshop({ store: openStore() });
  const tell = openSaveTeller();
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
    'work.ready': () => undefined,
    'work.scope': (skeleton) => scopeOf(skeleton, document),
    'work.install': (pack) => once(`install ${pack}`, async () => workshop.installBundled(await readBundledPack(pack))),
    // Messages are JSON.
    'work.compile': async (place) => new Uint8Array(await workshop.compileLexicon(place)).toBase64(),
    'work.card': (request) => workshop.card(request),
    'work.tidy': () => once('tidy', () => workshop.tidy()),
    'search.find': (text) => workshop.find(text),
    'search.name': async (text) => (await workshop.topicNamed(text)) ?? null,
    'search.prepare': (damaged) => workshop.index(damaged),
    'card.explain': (request) => workshop.explain(request),
    'source.view': async (place) => (await workshop.source(place)) ?? null,
    'export.page': ({ page, options }) => workshop.exportPage(page, options),
    'source.save': async (page) => {
      const [end = { kind: 'empty' as const }] = await workshop.saveArticles([articleOf(page, document)]);
      if (page.selection === undefined) tell({ step: 'ended', address: page.address, end });
      return end;
    },
    'source.unsave': async ({ pack, source, saved }) => {
      await workshop.undoSave({ pack, source, saved });
      tell({ step: 'undone', place: { pack, source } });
    },
    'panel.context': (page) => workshop.pageContext(page),
    'panel.topic': (request) => workshop.topicView(request),
    'note.set': ({ topic, text }) => workshop.own.setNote(topic, text),
    'pin.list': () => workshop.own.pins(),
    'pin.set': ({ topic, pinned }) => workshop.own.pin(topic, pinned),
  };
}
