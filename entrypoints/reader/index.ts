import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardView } from '../../components/card/create-card-view.ts';
import { showToDebugger } from '../../lib/platform/debugger-view.ts';
import { createTranslator } from '../../lib/platform/i18n.ts';
import { answer } from '../../lib/platform/messages.ts';
import { readerBackground } from '../../lib/platform/reader-background.ts';
import { endWithExtension, takeOver } from '../../lib/platform/take-over.ts';
import { startReader } from '../../lib/reader/start-reader.ts';

// The framework's own shell for content scripts tells the page that it has started, by an event; this one is silent.
export default defineUnlistedScript(async () => {
  const life = takeOver('reader');
  endWithExtension(life);
  const { signal } = life;
  const words = createTranslator();
  const reader = await startReader({
    document,
    view: window,
    background: readerBackground,
    createView: (listener, keys) => createCardView({ words, keys, listener }, signal),
    signal,
  });
  showToDebugger('reader', () => reader.view());
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
  await reader.reading;
});
