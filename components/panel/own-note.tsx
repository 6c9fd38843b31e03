import { useEffect, useRef, useState } from 'preact/hooks';
import { useT } from '../words.ts';

/** Long enough that typing is one save, short enough that closing the panel loses nothing seen as saved (ms). */
const PAUSE = 400;

/** The reader's own note on a topic, kept as it is typed; in a private window it can be read only. */
export function OwnNote({
  note,
  isPrivate,
  save,
}: {
  note: string;
  isPrivate: boolean;
  save: (text: string) => Promise<void>;
}) {
  const t = useT();
  const [text, setText] = useState(note);
  const [state, setState] = useState<'kept' | 'writing' | 'failed'>('kept');
  const latest = useRef(note);
  const kept = useRef(note);
  const keep = (): void => {
    const wanted = latest.current;
    if (wanted === kept.current) return;
    save(wanted).then(
      () => {
        kept.current = wanted;
        setState(latest.current === wanted ? 'kept' : 'writing');
      },
      () => setState('failed'),
    );
  };
  useEffect(() => {
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => keep, []);
  if (isPrivate && !note) return <p class="panel-quiet">{t('savePrivate')}</p>;
  return (
    <section class="panel-note">
      <label for="panel-note">{t('panelNote')}</label>
      <textarea
        id="panel-note"
        rows={text ? 4 : 2}
        readOnly={isPrivate}
        placeholder={isPrivate ? undefined : t('panelNoteHint')}
        value={text}
        onInput={(event) => {
          latest.current = event.currentTarget.value;
          setText(event.currentTarget.value);
          setState('writing');
        }}
        onBlur={keep}
      />
      <p class="panel-quiet" role="status">
        {isPrivate
          ? t('savePrivate')
          : state === 'failed'
            ? t('panelNoteFailed')
            : state === 'kept' && text
              ? t('panelNoteKept')
              : ''}
      </p>
    </section>
  );
}
