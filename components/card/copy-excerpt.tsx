import { useState } from 'preact/hooks';
import type { CardExcerpt } from '../../lib/corpus/card-data.ts';
import { dateWords } from '../date-words.ts';
import { IconButton } from '../icon-button.tsx';
import { type MessageKey, type Translate, useT } from '../words.ts';
import { copyText } from './copy-text.ts';

/** Copies an excerpt with what it takes to cite it, and says so once. */
export function CopyExcerpt({ excerpt }: { excerpt: CardExcerpt }) {
  const t = useT();
  const [said, setSaid] = useState<MessageKey>();
  return (
    <span class="copy">
      <IconButton
        icon={said === 'excerptCopied' ? 'done' : 'copy'}
        label={t('copyExcerpt')}
        onClick={() => setSaid(copyText(quotation(excerpt, t)) ? 'excerptCopied' : 'excerptNotCopied')}
      />
      <span class="quiet" role="status">
        {said && t(said)}
      </span>
    </span>
  );
}

/** The excerpt as plain text: what is said, who says it, and where it stands. */
function quotation({ text, speaker, source }: CardExcerpt, t: Translate): string {
  const { title, publisher, date, url } = source;
  return [
    `“${text}”`,
    speaker && t('saidBySpeaker', speaker),
    [title, publisher ?? t('unknownPublisher'), date && dateWords(date, t.lang)].filter(Boolean).join(' · '),
    url,
  ]
    .filter(Boolean)
    .join('\n');
}
