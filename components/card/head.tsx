import type { ComponentChildren } from 'preact';
import type { CardEvent } from '../../lib/card/card-event.ts';
import type { ShownCard } from '../../lib/card/card-state.ts';
import type { CardData } from '../../lib/corpus/card-data.ts';
import { IconButton } from '../icon-button.tsx';
import { useT } from '../words.ts';

/** The card's top line: kind, the way back and forward, pin and close. */
export function Head({
  card,
  send,
  children,
}: {
  card: ShownCard<CardData>;
  send: (event: CardEvent<CardData>) => void;
  children: ComponentChildren;
}) {
  const t = useT();
  const walked = card.trail.length > 1;
  return (
    <header class="head">
      {children}
      <span class="tools">
        {walked && (
          <>
            <IconButton
              icon="back"
              label={t('cardBack')}
              disabled={card.at === 0}
              onClick={() => send({ type: 'back' })}
            />
            <IconButton
              icon="forward"
              label={t('cardForward')}
              disabled={card.at === card.trail.length - 1}
              onClick={() => send({ type: 'forward' })}
            />
          </>
        )}
        <IconButton
          icon={card.pinned ? 'pinned' : 'pin'}
          label={t('cardPin')}
          pressed={card.pinned}
          onClick={() => send({ type: card.pinned ? 'unpin' : 'pin' })}
        />
        <IconButton icon="close" label={t('cardClose')} onClick={() => send({ type: 'close' })} />
      </span>
    </header>
  );
}
