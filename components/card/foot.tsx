import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../../lib/corpus/card-data.ts';
import { IconButton } from '../icon-button.tsx';
import { useT } from '../words.ts';
import type { CardProps } from './card.tsx';
import { Why } from './why.tsx';
import { WordButton } from './word-button.tsx';

/** The card's foot: the mention among its like on the page, and what can be done about the topic. */
export function Foot({ data, place, keys, actions, isPrivate = false }: CardProps & { data: CardData }) {
  const t = useT();
  const [muted, setMuted] = useState(data.muted);
  const [rejected, setRejected] = useState(false);
  const [why, setWhy] = useState(false);
  const mute = (on: boolean) => {
    setMuted(on);
    actions.mute(data.key, on);
  };
  const reject = (on: boolean) => {
    setRejected(on);
    actions.reject(data.key, on);
  };
  return (
    <footer class="foot" lang={t.lang} dir={t.dir}>
      {why && <Why topic={data.key} explain={actions.explain} />}
      {muted && <Done text={t('topicMuted')} undo={() => mute(false)} />}
      {rejected && <Done text={t('senseRejected')} undo={() => reject(false)} />}
      {isPrivate && <p class="private">{t('cardPrivate')}</p>}
      <div class="bar">
        {place && (
          <span class="place">
            <IconButton
              icon="up"
              label={t('commandPreviousMention')}
              keys={keys.previous}
              onClick={() => actions.step(-1)}
            />
            {place.total > 1 && (
              <span title={t('placeOnPage', place.number, place.total)}>
                <span aria-hidden="true">
                  {place.number}/{place.total}
                </span>
                <span class="visually-hidden">{t('placeOnPage', place.number, place.total)}</span>
              </span>
            )}
            <IconButton icon="down" label={t('commandNextMention')} keys={keys.next} onClick={() => actions.step(1)} />
          </span>
        )}
        <span class="tools">
          <WordButton word={t('whyWord')} label={t('whyMarked')} expanded={why} onClick={() => setWhy(!why)} />
          {!isPrivate && (
            <>
              <WordButton
                word={t('notThisWord')}
                label={t('notThis')}
                pressed={rejected}
                onClick={() => reject(!rejected)}
              />
              <WordButton word={t('muteWord')} label={t('muteTopic')} pressed={muted} onClick={() => mute(!muted)} />
            </>
          )}
          <WordButton
            word={t('panelWord')}
            label={t('openInPanel')}
            keys={keys.panel}
            onClick={() => actions.send({ type: 'to-panel' })}
          />
        </span>
      </div>
    </footer>
  );
}

/**
 * What was done, and the way back. Undo has the focus when the reader has just done it here, so that the next key can take
 * it back; the button that did it has it again afterwards.
 */
function Done({ text, undo }: { text: string; undo: () => void }) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const root = button.current?.getRootNode();
    const held = root instanceof ShadowRoot ? root.activeElement : null;
    if (!held?.closest('.bar')) return;
    before.current = held;
    button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <p class="done" role="status">
      {text}
      <button
        type="button"
        class="text-button"
        ref={button}
        onClick={() => {
          if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
          undo();
        }}
      >
        {t('undo')}
      </button>
    </p>
  );
}
