import type { ArticleReason } from '../../lib/protocol.ts';
import { useT } from '../words.ts';

/** Reasons told for each side; the lighter ones decided nothing. */
const MOST = 3;

/** What the article test saw in a page, for and against, the weightiest first. */
export function ArticleReasons({ reasons }: { reasons: ArticleReason[] }) {
  const t = useT();
  const sorted = reasons.toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  const sides = [
    { title: t('panelAgainstArticle'), those: sorted.filter(({ weight }) => weight < 0) },
    { title: t('panelForArticle'), those: sorted.filter(({ weight }) => weight > 0) },
  ];
  return (
    <>
      {sides.map(
        ({ title, those }) =>
          those.length > 0 && (
            <section key={title} class="panel-reasons">
              <h2>{title}</h2>
              <ul>
                {those.slice(0, MOST).map(({ signal, seen }) => (
                  <li key={signal}>{t(`gate_${signal}`, seen ?? '')}</li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}
