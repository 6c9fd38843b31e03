import { browser } from 'wxt/browser';
import { createTranslator } from './i18n.ts';
import { searchPage, topicPage } from './panel.ts';
import type { AskWorkroom } from './workroom.ts';

/** Answers in the address bar after the keyword `sl`: topics as suggestions, Enter for the topic named or the search. */
export function followOmnibox(askWorkroom: AskWorkroom): void {
  // Not before the keyword is typed: a worker that starts for a card would pay for the words.
  browser.omnibox.onInputStarted.addListener(() => {
    browser.omnibox.setDefaultSuggestion({ description: createTranslator()('omniboxSearch') });
  });

  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    const found = await askWorkroom('search.find', text).catch(() => undefined);
    const topics = found?.state === 'found' ? found.topics : [];
    suggest(
      topics.map(({ title, summary }) => ({
        content: title.text,
        description: described(title.text, summary.text),
      })),
    );
  });

  browser.omnibox.onInputEntered.addListener(async (text, where) => {
    const topic = await askWorkroom('search.name', text).catch(() => null);
    const url = topic === null ? searchPage(text) : topicPage(topic);
    if (where === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
  });
}

/** Chrome reads descriptions as XML, Firefox as plain text. */
function described(title: string, summary: string): string {
  if (import.meta.env.FIREFOX) return `${title} · ${summary}`;
  return `<match>${escaped(title)}</match> <dim>${escaped(summary)}</dim>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
