// @vitest-environment jsdom
import { render } from 'preact';
import { expect, test } from 'vitest';
import { useSteps } from '../../../../components/library/address.ts';

function Steps() {
  return <>{useSteps().join(' ')}</>;
}

test('an address that changes before its changes are followed is not missed', async () => {
  location.hash = '#/topics';
  const place = document.createElement('div');
  render(<Steps />, place);
  // No event tells of this one: none is listened for yet.
  history.replaceState(null, '', '#/topics/new');
  await expect.poll(() => place.textContent).toBe('topics new');
});
