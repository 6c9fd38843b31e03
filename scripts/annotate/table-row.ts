import type { PageResult } from './html.ts';

/** A page's result for reading: what it is, what stands in it and what it took. */
export function tableRow({
  file,
  isArticle,
  body,
  blocks,
  mentions,
  painted,
  timings,
  errors,
  why,
}: PageResult): string {
  const topics = new Map<string, number>();
  for (const { topic } of mentions) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  const named = [...topics]
    .sort((a, b) => b[1] - a[1])
    .map(([topic, count]) => `${topic.replace(/^.*\//, '')} ×${count}`);
  const lines = [
    `${file}: ${isArticle ? 'an article' : 'no article'} (${why.map(({ signal }) => signal).join(', ')})`,
    ...(isArticle
      ? [
          `  ${body.length} of ${blocks.length} blocks are the article; ${mentions.length} mentions, ${painted} painted, ${timings.total} ms`,
          ...(named.length > 0 ? [`  ${named.join(', ')}`] : []),
        ]
      : []),
    ...errors.map((error) => `  error: ${error}`),
  ];
  return lines.join('\n');
}
