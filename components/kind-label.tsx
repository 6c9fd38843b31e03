import type { TopicKind } from '../lib/corpus/topic.ts';
import { Icon } from './icons/icon.tsx';
import { useT } from './words.ts';

/** A topic's kind as icon, word and colour. */
export function KindLabel({ kind }: { kind: TopicKind }) {
  const t = useT();
  return (
    <span class="kind" style={{ color: `var(--sl-${kind})` }}>
      <Icon name={kind} size={15} />
      {t(`kind_${kind}`)}
    </span>
  );
}
