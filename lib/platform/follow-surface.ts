import { getSetting, onSetting } from './settings.ts';

/** Gives a page of the extension the theme and size of text that the reader chose, now and whenever they choose anew. */
export async function followSurface(): Promise<void> {
  const dress = async (): Promise<void> => {
    const { theme, size } = (await getSetting('reading')).surface;
    Object.assign(document.documentElement.dataset, { theme, size });
  };
  onSetting('reading', () => void dress());
  await dress();
}
