import '../../components/tokens.css';
import '../../components/source/source.css';
import { createCardView } from '../../components/card/create-card-view.ts';
import { mount } from '../../components/mount.tsx';
import { SourceMissing } from '../../components/source/source-missing.tsx';
import { SourceView } from '../../components/source/source-view.tsx';
import { followSurface } from '../../lib/platform/follow-surface.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { readerBackground } from '../../lib/platform/reader-background.ts';
import { sourceAddress, sourcePlace } from '../../lib/platform/source-address.ts';
import { startSource } from '../../lib/reader/start-source.ts';
import { openReads } from '../../lib/store/open-reads.ts';

void followSurface();
const words = createTranslator();
const { signal } = new AbortController();
const place = sourcePlace(location.hash);
addEventListener('hashchange', () => location.reload());

await startSource({
  document,
  view: window,
  background: readerBackground,
  place,
  createView: (listener, keys) => createCardView({ words, keys, listener }, signal),
  openSource({ source, passage }) {
    location.hash = sourceAddress({ pack: source.pack, source: source.id, passage });
  },
  draw(view, open) {
    if (!view) mount(words, words('sourceMissing'), <SourceMissing />);
    else mount(words, view.source.title, <SourceView {...view} at={place.passage} onOpen={open} />);
  },
  follow(changed) {
    const reads = openReads();
    reads.watch('sources', changed, signal);
    reads.watch('own', changed, signal);
  },
  signal,
});
