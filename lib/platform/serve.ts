import { browser } from 'wxt/browser';
import type { Engine } from '../engine/engine.ts';
import type { SiteChoice } from '../protocol.ts';
import { showBadge } from './badge.ts';
import { BUNDLED_PACKS } from './bundled-packs.ts';
import { followCommands, shortcutKeys } from './commands.ts';
import { databaseMarker } from './database-marker.ts';
import { extensionPage } from './extension-page.ts';
import { hasAccess, hostOf, isSwitchedOff } from './may-read.ts';
import { createMenus, followMenus } from './menus.ts';
import { answer, relay, sendToReader } from './messages.ts';
import { followOmnibox } from './omnibox.ts';
import { openPanelFromMessage } from './panel.ts';
import { pausedUntil } from './pause.ts';
import { getSetting, onSetting, setSetting } from './settings.ts';
import { gateOpenTabs, injectPart, injectReader, syncSiteScripts } from './site-access.ts';
import { sourceAddress } from './source-address.ts';
import type { AskWorkroom } from './workroom.ts';

/**
 * Runs Sidelight in the background: every listener is added before this returns, because the browser wakes a sleeping
 * worker with an event and drops the event when nobody listens yet.
 */
export function serve(engine: Engine, askWorkroom: AskWorkroom): void {
  openPanelFromMessage();
  let seeding: Promise<void> | undefined;
  const seeded = (): Promise<void> => {
    if (!seeding) {
      seeding = seed(engine, askWorkroom);
      // What is left to do from before is done once in the life of this worker, beside its other work.
      seeding.then(
        () => askWorkroom('work.tidy').catch(() => undefined),
        () => {
          seeding = undefined;
        },
      );
    }
    return seeding;
  };

  answer('background', {
    'gate.article': async (_finding, { tab, frame, url }) => {
      // What reading will ask for gets ready while the reader is still on its way into the page.
      void Promise.allSettled([engine.prepare(), askWorkroom('work.ready')]);
      // A gate that was there before the site was switched off sees the page go on to another story.
      const host = hostOf(url);
      if (host !== undefined && (await isSwitchedOff(host))) return;
      if (tab !== undefined) await injectReader(tab, frame);
    },
    'reader.start': async () => {
      const [settings, keys, pause] = await Promise.all([getSetting('reading'), shortcutKeys(), getSetting('pause')]);
      return { settings, evidence: engine.noEvidence(), keys, pausedUntil: pause.until };
    },
    'reader.return': async ({ gated }, { tab, frame, url }) => {
      const host = hostOf(url);
      if (host !== undefined && (await isSwitchedOff(host))) return null;
      if (gated && (host === undefined || !(await hasAccess(host)))) return null;
      if ((await pausedUntil()) === 0) return getSetting('reading');
      // A fresh reader waits in the page for the pause to end.
      if (tab !== undefined) void injectReader(tab, frame).catch(() => undefined);
      return null;
    },
    'reader.part': async (name, { tab, frame }) => {
      if (tab !== undefined) await injectPart(name, tab, frame);
    },
    'reader.scope': (skeleton) => askWorkroom('work.scope', skeleton),
    'reader.annotate': async (request) => {
      const [settings] = await Promise.all([getSetting('reading'), seeded()]);
      return engine.annotate(request, settings);
    },
    'reader.titles': (topics) => engine.titles(topics),
    'reader.report': async (page, { tab, frame }) => {
      if (tab !== undefined && frame === 0) await showBadge(tab, page);
    },
    'card.data': async (request) => {
      try {
        return await engine.card(request);
      } catch (error) {
        // A bundled pack that cannot be read is put in place again: nobody else can.
        const pack = BUNDLED_PACKS.find((id) => request.topic.startsWith(`${id}/`));
        if (!pack || !(error instanceof Error && 'kind' in error && error.kind === 'damaged')) throw error;
        await askWorkroom('work.install', pack);
        return engine.card(request);
      }
    },
    'topic.mute': async ({ topic, muted }, { isPrivate }) => {
      if (!isPrivate) await engine.mute(topic, muted);
    },
    'alias.reject': async ({ topic, alias, rejected }, { isPrivate }) => {
      if (!isPrivate) await engine.reject({ topic, alias }, rejected);
    },
    'source.open': async (place) => {
      await browser.tabs.create({ url: extensionPage('source', sourceAddress(place)) });
    },
    'frame.pass': ({ to, word }, { tab, frame = 0 }) =>
      tab === undefined ? null : sendToReader(tab, to)('frame.word', { from: frame, word }),
    'tab.read': (tab) => injectReader(tab),
    'marking.changed': () => engine.packsChanged(),
    'site.choose': async ({ host, choice }) => {
      const { [host]: _, ...others } = await getSetting('sites');
      await setSetting('sites', choice ? { ...others, [host]: choice } : others);
      await applyToOpenTabs(host, choice);
    },
  });
  relay(async (name, ...data) => {
    await seeded();
    return askWorkroom(name, ...data);
  });

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenus();
    void syncSiteScripts().then(gateOpenTabs);
    void seeded();
    if (reason === 'install') void browser.tabs.create({ url: extensionPage('welcome') });
  });
  browser.permissions.onAdded.addListener(() => void syncSiteScripts().then(gateOpenTabs));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void syncSiteScripts();
    void stopReaders(origins);
  });
  onSetting('sites', () => void syncSiteScripts());
  onSetting('reading', () => void spreadSettings());
  followCommands();
  followMenus(askWorkroom);
  followOmnibox(askWorkroom);
}

/**
 * Puts the packs that ship with this version into the store, once a version, so that a pack the reader removed stays
 * away. When the browser has deleted the database they come back, and the library says what has happened.
 */
async function seed(engine: Engine, askWorkroom: AskWorkroom): Promise<void> {
  const version = browser.runtime.getManifest().version;
  const [seededVersions, health] = await Promise.all([getSetting('seeded'), engine.health(databaseMarker)]);
  if (health === 'lost') await setSetting('storeLost', { at: Date.now() });
  for (const id of BUNDLED_PACKS) {
    if (seededVersions[id] === version && health === 'sound') continue;
    await askWorkroom('work.install', id);
    engine.packsChanged();
    await setSetting('seeded', { ...(await getSetting('seeded')), [id]: version });
  }
}

async function applyToOpenTabs(host: string, choice: SiteChoice | null): Promise<void> {
  await syncSiteScripts();
  const tabs = await browser.tabs.query({ url: `*://${host}/*` });
  for (const { id } of tabs) {
    if (id === undefined) continue;
    if (choice === 'never') await sendToReader(id, 'all')('page.stop').catch(() => undefined);
    else if (choice === 'always') await injectReader(id).catch(() => undefined);
    else await gateOpenTabs();
  }
}

/** Takes marks away from pages whose permission has been withdrawn. */
async function stopReaders(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      // The browser hides the addresses of tabs that may no longer be read; the reader in the page still knows its own.
      const send = sendToReader(id);
      const { url } = await send('page.summary');
      const origin = `*://${new URL(url).hostname}/*`;
      if (!(await browser.permissions.contains({ origins: [origin] }))) await send('page.stop');
    }),
  );
}

async function spreadSettings(): Promise<void> {
  const settings = await getSetting('reading');
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id }) => id !== undefined && (await sendToReader(id, 'all')('page.settings', settings))),
  );
}
