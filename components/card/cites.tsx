import type { CardReference } from '../../lib/corpus/card-data.ts';
import { webAddress } from '../web-address.ts';
import { useT } from '../words.ts';

/** The references of a claim as small numbers; each opens its reference in a new tab. */
export function Cites({ cites, references }: { cites: number[]; references: CardReference[] }) {
  const t = useT();
  const cited = cites.flatMap((number) => references.find((reference) => reference.number === number) ?? []);
  return (
    <>
      {cited.map((reference) => {
        const name = [reference.title, reference.publisher].filter(Boolean).join(' · ');
        const href = webAddress(reference.url);
        return href ? (
          <a
            key={reference.number}
            class="cite"
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            title={name}
            aria-label={t('citation', reference.number, name)}
          >
            {reference.number}
          </a>
        ) : (
          <span key={reference.number} class="cite" title={name}>
            {reference.number}
          </span>
        );
      })}
    </>
  );
}
