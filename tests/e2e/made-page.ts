import type { Page } from '@playwright/test';

/** Shows markup at an address of a made-up site, with other paths of the site and headers where they are given. */
export async function showMade(
  page: Page,
  markup: string,
  {
    path = 'news/2025/04/02/an-evening-in-the-house',
    type = 'text/html; charset=utf-8',
    headers = {} as Record<string, string>,
  } = {},
): Promise<void> {
  const url = `http://stories.localhost/${path}`;
  await serveMade(page, url, markup, { 'content-type': type, ...headers });
  await page.goto(url);
}

/** Answers one address with markup. */
export async function serveMade(
  page: Page,
  url: string,
  markup: string,
  headers: Record<string, string> = { 'content-type': 'text/html; charset=utf-8' },
): Promise<void> {
  await page.route(url, (route) => route.fulfill({ headers, body: markup }));
}
