import { useMemo } from 'preact/hooks';
import type { PanelLink, PanelTopic } from '../../lib/corpus/panel-data.ts';
import type { TopicKey } from '../../lib/corpus/topic-key.ts';
import { relationWords } from '../relation-words.ts';
import { useT } from '../words.ts';
import { layOutGraph, type Placed } from './lay-out-graph.ts';
import { type Box, type Label, placeLabels, placesAlong, placesAround } from './place-labels.ts';
import { textWidths } from './text-width.ts';
import { useWidth } from './use-width.ts';

/** Longest label in the plot, in letters; the sentences have the whole title. */
const LONGEST = 26;
/** Height of a line of text in the plot, px. */
const LINE = 13;
const FONT = '11.5px system-ui, sans-serif';
const FONT_OF_FOCUS = `650 ${FONT}`;
const FONT_OF_EDGES = 'italic 10.5px system-ui, sans-serif';

/**
 * The topics as dots and their connections as lines. With a topic in focus its lines are lit and say what they mean, and
 * only it and what it connects to have names: what is read must not be buried under what is not.
 */
export function Graph({
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
  const height = Math.min(400, 120 + nodes.length * 15);
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
  const { names, words } = useMemo(
    () => label({ nodes, links, places, focus, near, wordsOf, plot: { width, height } }),
    [places, focus],
  );
  return (
    <div ref={ref} class="panel-plot" style={{ height: `${height}px` }} dir="ltr">
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
            if (!from || !to) return null;
            const lit = focus !== undefined && touches(link, focus);
            const line = `edge ${link.kind}${lit ? ' lit' : ''}`;
            return <line key={linkKey(link)} class={line} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
          })}
          {links.map((link) => {
            const at = words.get(linkKey(link));
            return (
              at && (
                <text key={linkKey(link)} class="edge-words" x={at.x} y={at.y} dy="0.35em" text-anchor="middle">
                  {wordsOf(link)}
                </text>
              )
            );
          })}
          {nodes.map(({ key, title, kind, weight }) => {
            const at = places.get(key);
            const named = names.get(key);
            if (!at) return null;
            return (
              // The chooser in the heading does the same for the keyboard.
              // biome-ignore lint/a11y/noStaticElementInteractions: see above
              <g
                key={key}
                class={key === focus ? 'node focus' : near.has(key) ? 'node near' : 'node'}
                onClick={() => onFocus(key)}
              >
                <circle class="reach" cx={at.x} cy={at.y} r={12} />
                <circle cx={at.x} cy={at.y} r={radiusOf(weight)} style={{ fill: `var(--sl-${kind})` }} />
                {named && (
                  <text x={named.x} y={named.y} dy="0.35em" text-anchor="middle">
                    {shortened(title)}
                  </text>
                )}
                <title>{title}</title>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

/** Where names and edge words stand; the topic in focus and the heaviest come first. */
function label({
  nodes,
  links,
  places,
  focus,
  near,
  wordsOf,
  plot,
}: {
  nodes: PanelTopic[];
  links: PanelLink[];
  places: ReadonlyMap<string, Placed>;
  focus: TopicKey | undefined;
  near: ReadonlySet<TopicKey>;
  wordsOf: (link: PanelLink) => string;
  plot: { width: number; height: number };
}): { names: Map<string, Placed>; words: Map<string, Placed> } {
  if (plot.width === 0) return { names: new Map(), words: new Map() };
  const plain = textWidths(FONT);
  const bold = textWidths(FONT_OF_FOCUS);
  const dots = nodes.flatMap(({ key, weight }): Box[] => {
    const at = places.get(key);
    const size = radiusOf(weight) * 2;
    return at && (!focus || key === focus || near.has(key)) ? [{ ...at, width: size, height: size }] : [];
  });
  const named = nodes
    .filter(({ key }) => !focus || key === focus || near.has(key))
    .toSorted((one, other) => Number(other.key === focus) - Number(one.key === focus));
  const names = placeLabels(
    named.flatMap(({ key, title, weight }): Label[] => {
      const at = places.get(key);
      const size = { width: (key === focus ? bold : plain)(shortened(title)) + 2, height: LINE };
      return at ? [{ key, ...size, places: placesAround(at, radiusOf(weight), size, plot) }] : [];
    }),
    dots,
    plot,
  );
  const full = named.flatMap(({ key, title }): Box[] => {
    const at = names.get(key);
    return at ? [{ ...at, width: (key === focus ? bold : plain)(shortened(title)), height: LINE }] : [];
  });
  const slanted = textWidths(FONT_OF_EDGES);
  const words = placeLabels(
    links
      .filter((link) => focus && touches(link, focus))
      // "See also" says least and gives way.
      .toSorted((one, other) => Number(isLoose(one)) - Number(isLoose(other)))
      .flatMap((link): Label[] => {
        const from = places.get(link.from);
        const to = places.get(link.to);
        const size = { width: slanted(wordsOf(link)) + 4, height: LINE };
        return from && to ? [{ key: linkKey(link), ...size, places: placesAlong(from, to) }] : [];
      }),
    [...dots, ...full],
    plot,
  );
  return { names, words };
}

function radiusOf(weight: number): number {
  return 3.5 + weight * 4;
}

/** A title short enough for the plot: without what stands in brackets, and cut. */
function shortened(title: string): string {
  const short = title.replace(/\s*\([^)]*\)/g, '');
  return short.length > LONGEST ? `${short.slice(0, LONGEST - 1).trimEnd()}…` : short;
}

function isLoose(link: PanelLink): boolean {
  return link.kind === 'stated' && link.type === 'related';
}

function linkKey({ from, to }: PanelLink): string {
  return `${from} ${to}`;
}

function touches({ from, to }: PanelLink, topic: TopicKey): boolean {
  return from === topic || to === topic;
}
