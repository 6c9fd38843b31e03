import { useEffect, useRef, useState } from 'preact/hooks';
import type { Passage, Source } from '../../lib/corpus/source.ts';
import { IconButton } from '../icon-button.tsx';
import { useT } from '../words.ts';
import { goTo as goToNote } from './go-to.ts';
import { layOut, type SourceMention } from './lay-out.ts';
import { Metadata } from './metadata.tsx';
import { type SourceNote, SourceNotes } from './source-notes.tsx';

/** What the source view is drawn from. */
export interface SourceViewProps {
  source: Source;
  /** Saved by the reader, not part of a pack. */
  own: boolean;
  passages: Passage[];
  /** In order, offsets into `sourceText(source)`. */
  mentions: SourceMention[];
  notes: SourceNote[];
  /** Index of the passage to scroll to and flash. */
  at?: number | undefined;
  /** The reader clicked a mention, or pressed Enter on it. */
  onOpen(mention: SourceMention): void;
}

/** A whole source, readable, with its mentions marked and live and every sentence at `#p<index>`. */
export function SourceView({ source, own, passages, mentions, notes, at, onOpen }: SourceViewProps) {
  const t = useT();
  const text = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<number>();
  useEffect(() => {
    if (at === undefined) return;
    const passage = text.current?.querySelector<HTMLElement>(`#p${at}`);
    passage?.scrollIntoView({ block: 'center' });
    passage?.focus({ preventScroll: true });
  }, [at]);
  const goTo = (index: number) => {
    setCurrent(index);
    const mark = text.current?.querySelector<HTMLElement>(`#m${mentions[index]?.start}`);
    mark?.scrollIntoView({ block: 'center' });
    mark?.focus({ preventScroll: true });
  };
  const step = (direction: 1 | -1) => {
    const from = current ?? nearest(mentions, passages.find(({ index }) => index === at)?.start ?? 0) - direction;
    goTo((from + direction + mentions.length) % mentions.length);
  };
  return (
    <main class="source">
      <Metadata source={source} own={own} />
      <div class="text" lang={source.lang} dir="auto" ref={text}>
        {layOut(source, passages, mentions).map((paragraph) => (
          <p key={paragraph[0]?.start}>
            {paragraph.map((sentence) => (
              <span
                key={sentence.start}
                id={sentence.passage === undefined ? undefined : `p${sentence.passage}`}
                class={at !== undefined && sentence.passage === at ? 'flash' : undefined}
                tabIndex={sentence.passage === at ? -1 : undefined}
              >
                {sentence.parts.map((part) => {
                  const { mention } = part;
                  if (!mention) return part.text;
                  return (
                    <a
                      key={mention.index}
                      id={`m${mention.it.start}`}
                      class="mention"
                      href={`#m${mention.it.start}`}
                      aria-current={mention.index === current}
                      onClick={(event) => {
                        event.preventDefault();
                        onOpen(mention.it);
                      }}
                    >
                      {part.text}
                    </a>
                  );
                })}
                {notes.map(
                  ({ id, passage }, number) =>
                    passage !== undefined &&
                    passage === sentence.passage && (
                      <sup key={id} id={`n${number + 1}-place`}>
                        <a
                          href={`#n${number + 1}`}
                          aria-label={t('sourceNoteNumber', number + 1)}
                          onClick={(event) => goToNote(event, `n${number + 1}`)}
                        >
                          {number + 1}
                        </a>
                      </sup>
                    ),
                )}
              </span>
            ))}
          </p>
        ))}
      </div>
      <SourceNotes notes={notes} lang={source.lang} />
      {mentions.length > 0 && (
        <nav class="steps" aria-label={t('mentionsHere')}>
          <IconButton icon="up" label={t('commandPreviousMention')} onClick={() => step(-1)} />
          <span aria-live="polite">
            {current === undefined
              ? t.plural('mentionsMarked', mentions.length)
              : t('placeInSource', current + 1, mentions.length)}
          </span>
          <IconButton icon="down" label={t('commandNextMention')} onClick={() => step(1)} />
        </nav>
      )}
    </main>
  );
}

/** Index of the first mention at or after an offset; the first of all when there is none. */
function nearest(mentions: SourceMention[], offset: number): number {
  return Math.max(
    mentions.findIndex(({ start }) => start >= offset),
    0,
  );
}
