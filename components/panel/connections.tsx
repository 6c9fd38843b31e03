import { useState } from 'preact/hooks';
import type { PanelLink, PanelTopic } from '../../lib/corpus/panel-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { relationWords } from '../relation-words.ts';
import { useT } from '../words.ts';
import { Graph } from './graph.tsx';
import type { PanelActions } from './panel-actions.ts';
import { PanelSection } from './panel-section.tsx';

/** Sentences listed before the reader asks for more. */
const FIRST = 6;
/** The topic looked at first is one of so many heaviest. */
const HEAVIEST = 6;

/** How the page's topics connect: drawn, and said in sentences. One topic is looked at; its lines say what they mean. */
export function Connections({
  topics,
  links,
  actions,
}: {
  topics: PanelTopic[];
  links: PanelLink[];
  actions: PanelActions;
}) {
  const t = useT();
  const byKey = new Map(topics.map((topic) => [topic.key, topic]));
  const nodes = topics.filter(({ key }) => links.some(({ from, to }) => from === key || to === key));
  const [chosen, setChosen] = useState<TopicKey | 'all'>();
  const [all, setAll] = useState(false);
  const focus = chosen === 'all' ? undefined : (nodes.find(({ key }) => key === chosen) ?? mostTelling(nodes, links));
  const told = focus ? links.filter((link) => touches(link, focus.key)) : links;
  const shown = all ? told : told.slice(0, FIRST);
  return (
    <PanelSection
      title={t('panelConnections')}
      aside={
        <select
          aria-label={t('panelConnectionsOf')}
          value={focus?.key ?? 'all'}
          onChange={(event) => setChosen(event.currentTarget.value as TopicKey | 'all')}
        >
          <option value="all">{t('panelAllTopics')}</option>
          {nodes.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      }
    >
      <Graph nodes={nodes} links={links} focus={focus?.key} onFocus={setChosen} />
      <ul class="panel-sentences">
        {shown.map((link) => {
          const from = byKey.get(link.from);
          const to = byKey.get(link.to);
          if (!from || !to) return null;
          return (
            <li key={`${link.from} ${link.to}`}>
              <TopicName topic={from} actions={actions} />{' '}
              <span>{link.kind === 'stated' ? relationWords(t, link.type, false) : t('panelAnd')}</span>{' '}
              <TopicName topic={to} actions={actions} />
              {link.kind === 'together' && (
                <span title={t('panelTogetherWhy', link.strength.toFixed(2))}>
                  {' '}
                  {t.plural('panelTogether', link.passages)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < told.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {t.plural('panelMoreConnections', told.length - shown.length)}
        </button>
      )}
    </PanelSection>
  );
}

function TopicName({ topic, actions }: { topic: PanelTopic; actions: PanelActions }) {
  return (
    <button type="button" class="panel-link" onClick={() => actions.open(topic.key)}>
      <bdi>{topic.title}</bdi>
    </button>
  );
}

function touches({ from, to }: PanelLink, topic: TopicKey): boolean {
  return from === topic || to === topic;
}

/** Of the heaviest topics the one whose connections say most. */
function mostTelling(topics: PanelTopic[], links: PanelLink[]): PanelTopic | undefined {
  const telling = links.filter((link) => link.kind === 'stated' && link.type !== 'related');
  const count = ({ key }: PanelTopic): number => telling.filter((link) => touches(link, key)).length;
  return topics.slice(0, HEAVIEST).toSorted((one, other) => count(other) - count(one))[0];
}
