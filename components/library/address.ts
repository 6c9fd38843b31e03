import { useEffect, useState } from 'preact/hooks';

/** The steps of an address of the library: `#/topics/own/rivers` is topics, own, rivers. */
function stepsOf(hash: string): string[] {
  return hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decoded);
}

/** The address with these steps. Addresses are stable: they can be kept as bookmarks. */
export function addressOf(...steps: string[]): string {
  return `#/${steps.map(encodeURIComponent).join('/')}`;
}

/** The steps of the address now, followed as it changes. */
export function useSteps(): string[] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    // It may have changed since it was drawn: effects come a frame later.
    follow();
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return stepsOf(hash);
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
