import { useMemo, useState } from 'preact/hooks';
import type { PanelLink, PanelTopic } from '../../lib/corpus/panel-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { relationWords } from '../relation-words.ts';
import { useT } from '../words.ts';
import { layOutGraph } from './lay-out-graph.ts';
import type { PanelActions } from './panel-actions.ts';
import { PanelSection } from './panel-section.tsx';
import { useWidth } from './use-width.ts';

/** Longest label in the plot; the sentences have the whole title. */
const LONGEST = 20;
/** Sentences listed before the reader asks for more. */
const FIRST = 6;

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
  const focus = chosen === 'all' ? undefined : (nodes.find(({ key }) => key === chosen) ?? nodes[0]);
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

function Graph({
  nodes,
  links,
  focus,
  onFocus,
}: {
  nodes: PanelTopic[];
  links: PanelLink[];
  focus: TopicKey | undefined;
  onFocus: (topic: TopicKey) => void;
}) {
  const t = useT();
  const { ref, width } = useWidth();
  const height = Math.min(380, 130 + nodes.length * 14);
  const name = nodes.map(({ key }) => key).join() + links.map(({ from, to }) => from + to).join();
  // `name` stands for nodes and links, which are new objects on each report
  const places = useMemo(
    () =>
      layOutGraph(
        nodes.map(({ key }) => key),
        links,
        { width: Math.max(200, width), height },
      ),
    [name, width, height],
  );
  const near = new Set(links.filter((link) => focus && touches(link, focus)).flatMap(({ from, to }) => [from, to]));
  const wordsOf = (link: PanelLink): string =>
    link.kind === 'together' ? t('panelTogetherShort') : relationWords(t, link.type, link.to === focus);
  return (
    <div ref={ref} class="panel-plot" dir="ltr">
      {width > 0 && (
        <svg
          role="img"
          aria-label={t('panelGraph', nodes.length, links.length)}
          class={focus ? 'graph focused' : 'graph'}
          width={width}
          height={height}
        >
          {links.map((link) => {
            const from = places.get(link.from);
            const to = places.get(link.to);
            const lit = focus !== undefined && touches(link, focus);
            return (
              from &&
              to && (
                <line
                  key={`${link.from} ${link.to}`}
                  class={`edge ${link.kind}${lit ? ' lit' : ''}`}
                  x1={from.x}
                  y1={from.y}
                  x2={to.x}
                  y2={to.y}
                />
              )
            );
          })}
          {links.map((link) => {
            const from = places.get(link.from);
            const to = places.get(link.to);
            if (!from || !to || !focus || !touches(link, focus)) return null;
            const [start, end] = link.from === focus ? [from, to] : [to, from];
            const [x, y] = [start.x + (end.x - start.x) * 0.5, start.y + (end.y - start.y) * 0.5];
            return (
              <text key={`${link.from} ${link.to} words`} class="edge-words" x={x} y={y} text-anchor="middle">
                {wordsOf(link)}
              </text>
            );
          })}
          {nodes.map(({ key, title, kind, weight }) => {
            const at = places.get(key);
            if (!at) return null;
            return (
              // The chooser in the heading does the same for the keyboard.
              // biome-ignore lint/a11y/noStaticElementInteractions: see above
              <g
                key={key}
                class={key === focus ? 'node focus' : near.has(key) ? 'node near' : 'node'}
                transform={`translate(${at.x} ${at.y})`}
                onClick={() => onFocus(key)}
              >
                <circle r={3.5 + weight * 4} style={{ fill: `var(--sl-${kind})` }} />
                <text y={-10} text-anchor="middle">
                  {labelOf(title)}
                </text>
                <title>{title}</title>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

/** A title short enough for the plot: without what stands in brackets, and cut. */
function labelOf(title: string): string {
  const short = title.replace(/\s*\([^)]*\)/g, '');
  return short.length > LONGEST ? `${short.slice(0, LONGEST - 1).trimEnd()}…` : short;
}

function touches({ from, to }: PanelLink, topic: TopicKey): boolean {
  return from === topic || to === topic;
}
