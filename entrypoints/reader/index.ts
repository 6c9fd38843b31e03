import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showToDebugger } from '../../lib/platform/debugger-view.ts';
import { followReturn } from '../../lib/platform/follow-return.ts';
import { answer } from '../../lib/platform/messages.ts';
import { readerBackground } from '../../lib/platform/reader-background.ts';
import { loadPart } from '../../lib/platform/reader-parts.ts';
import { endWithExtension, takeOver } from '../../lib/platform/take-over.ts';
import { lazyCardView } from '../../lib/reader/lazy-card-view.ts';
import { startReader } from '../../lib/reader/start-reader.ts';

// The framework's own shell for content scripts tells the page that it has started, by an event; this one is silent.
export default defineUnlistedScript(async () => {
  const life = takeOver('reader');
  endWithExtension(life);
  const { signal } = life;
  const reader = await startReader({
    document,
    view: window,
    background: readerBackground,
    createView: (listener, keys) => lazyCardView(async () => (await loadPart('card'))({ keys, listener }, signal)),
    signal,
  });
  showToDebugger('reader', () => reader.view());
  showToDebugger('times', () => reader.times());
  answer(
    'reader',
    {
      'page.summary': () => reader.summary(),
      'page.text': () => reader.text(),
      'page.goTo': ({ topic, nth }) => reader.goTo(topic, nth),
      'page.command': (command) => reader.command(command),
      'page.reconsider': () => reader.reconsider(),
      'page.settings': (settings) => reader.settings(settings),
      'frame.word': ({ from, word }) => reader.hear(from, word),
      'page.stop': () => life.abort(),
    },
    signal,
  );
  followReturn(reader, life);
  await reader.reading;
});
