import type { ParagraphChange } from '../../../lib/corpus/paragraph-changes.ts';
import { useT } from '../../words.ts';

/** What a version changed, by paragraphs; those that stayed are counted. */
export function VersionChanges({ changes, lang }: { changes: ParagraphChange[]; lang: string }) {
  const t = useT();
  const changed = changes.filter(({ kind }) => kind !== 'same');
  return (
    <>
      {changed.map(({ kind, text }, at) => {
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <p key={at} class={`source-change ${kind}`}>
            <strong>{t(kind === 'added' ? 'changeAdded' : 'changeRemoved')}</strong> <Tag lang={lang}>{text}</Tag>
          </p>
        );
      })}
      <p class="library-lead">{t.plural('changeSame', changes.length - changed.length)}</p>
    </>
  );
}
