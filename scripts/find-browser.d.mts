/** The path of an installed browser, or undefined. */
export function findBrowser(browser: 'chromium' | 'firefox'): string | undefined;
