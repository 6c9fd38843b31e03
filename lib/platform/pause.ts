import { browser } from 'wxt/browser';
import { sendToReader } from './messages.ts';
import { getSetting, setSetting } from './settings.ts';
import { injectReader } from './site-access.ts';

/** How long a pause everywhere lasts, ms. */
const PAUSE = 3_600_000;

/** Until when Sidelight is paused, ms since 1970; 0 when it is not. */
export async function pausedUntil(): Promise<number> {
  const { until } = await getSetting('pause');
  return until > Date.now() ? until : 0;
}

/** Takes the marks off all pages for an hour. A fresh reader waits in each page for the pause to end. */
export async function pauseEverywhere(): Promise<void> {
  await setSetting('pause', { until: Date.now() + PAUSE });
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const send = sendToReader(id);
      await send('page.summary');
      await send('page.stop');
      // Settles when that reader has begun, which is when the pause ends.
      void injectReader(id).catch(() => undefined);
    }),
  );
}

/** Ends the pause; the readers that wait for it begin at once. */
export async function endPause(): Promise<void> {
  await setSetting('pause', { until: 0 });
}
