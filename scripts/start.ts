/**
 * `npm start [url or file]`: opens Chromium with Sidelight on the demo article, or on the page given.
 * Without a display it runs headless, prints what was found and where the screenshot is, and exits.
 */
import { launchWithExtension } from './launch.ts';
import { servePage } from './serve-page.ts';
import { showFindings } from './show-findings.ts';

const [target] = process.argv.slice(2);
const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
const page = await servePage(target ?? 'data/demo/article.html');
const browser = await launchWithExtension({ headless, build: '.output/chrome-mv3-granted' });

if (headless) {
  await showFindings(browser, page.url);
  await browser.close();
  await page.close();
} else {
  const [tab = await browser.newPage()] = browser.pages();
  await tab.goto(page.url);
  process.stdout.write('Sidelight is running. Rest the pointer on an underlined word; close the window to stop.\n');
  await new Promise((resolve) => browser.once('close', resolve));
  await page.close();
}
