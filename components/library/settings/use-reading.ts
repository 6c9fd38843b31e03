import { useEffect, useState } from 'preact/hooks';
import type { ReadingSettings } from '../../../lib/protocol.ts';
import type { SettingsActions } from './settings-actions.ts';

/** The settings of reading, followed as they change anywhere, and the way to change them. */
export function useReading(
  actions: SettingsActions,
): [ReadingSettings | undefined, (settings: ReadingSettings) => void] {
  const [settings, setSettings] = useState<ReadingSettings>();
  useEffect(() => {
    const stop = new AbortController();
    const load = (): void => void actions.reading().then(setSettings);
    load();
    actions.watch(load, stop.signal);
    return () => stop.abort();
  }, []);
  const change = (next: ReadingSettings): void => {
    setSettings(next);
    void actions.setReading(next);
  };
  return [settings, change];
}
