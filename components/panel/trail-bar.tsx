import { IconButton } from '../icon-button.tsx';
import { useT } from '../words.ts';
import type { Trail } from './trail.ts';
import type { TrailStep } from './use-trail.ts';

/** Back, forward, and back to the page. */
export function TrailBar({ trail: { topics, at }, go }: { trail: Trail; go: (step: TrailStep) => void }) {
  const t = useT();
  return (
    <nav class="panel-bar" aria-label={t('panelTrail')}>
      <IconButton icon="back" label={t('cardBack')} disabled={at < 0} onClick={() => go('back')} />
      <IconButton
        icon="forward"
        label={t('cardForward')}
        disabled={at >= topics.length - 1}
        onClick={() => go('forward')}
      />
      {/* It stays when it has done its work, so that the focus stays too. */}
      <button type="button" class="text-button" aria-current={at < 0 ? 'page' : undefined} onClick={() => go('start')}>
        {t('panelOnThisPage')}
      </button>
    </nav>
  );
}
