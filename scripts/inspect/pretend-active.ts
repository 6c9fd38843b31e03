/**
 * For an init script: makes `tabs.query` for the active tab give the tab with an address, as it does for a popup or panel beside
 * it. One that is opened as a page would find itself there.
 */
export function pretendActive(url: string): void {
  const { tabs } = (
    globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<{ url?: string }[]> } } }
  ).chrome;
  const query = tabs.query.bind(tabs);
  tabs.query = async (filter) =>
    'active' in filter ? (await query({})).filter((tab) => tab.url === url) : query(filter);
}
