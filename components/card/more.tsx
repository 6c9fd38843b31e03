import type { CardData, CardReference } from '../../lib/corpus/card-data.ts';
import { dateWords, longAgo } from '../date-words.ts';
import { webAddress } from '../web-address.ts';
import { useT } from '../words.ts';

/** The longer prose, folded. */
export function Background({ paragraphs }: { paragraphs: string[] }) {
  const t = useT();
  if (paragraphs.length === 0) return null;
  return (
    <details class="more">
      <summary lang={t.lang}>{t('background')}</summary>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  );
}

/** All references, folded unless nothing else speaks for the topic. */
export function References({ references, open }: { references: CardReference[]; open: boolean }) {
  const t = useT();
  if (references.length === 0) return null;
  return (
    <details class="more" open={open}>
      <summary lang={t.lang}>{t('references')}</summary>
      <ol class="references">
        {references.map((reference) => (
          <li key={reference.number} value={reference.number}>
            <ReferenceTitle reference={reference} />
            <span class="quiet">
              {[reference.publisher, reference.date && dateWords(reference.date, t.lang)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function ReferenceTitle({ reference }: { reference: CardReference }) {
  const href = webAddress(reference.url);
  if (!href) return <bdi>{reference.title}</bdi>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      <bdi>{reference.title}</bdi>
    </a>
  );
}

/** The pack that tells this and when its facts were last checked, in words once that is long ago. */
export function Checked({ data, today }: { data: CardData; today: string }) {
  const t = useT();
  const date = dateWords(data.pack.checked, t.lang);
  const ago = longAgo(data.pack.checked, today, t.lang);
  return (
    <p class="checked" lang={t.lang} dir={t.dir}>
      {ago ? t('checkedLongAgo', data.pack.title, ago) : t('checkedOn', data.pack.title, date)}
    </p>
  );
}
