import { beforeAll, describe, expect, it } from 'vitest';
import type { PanelContext } from '../../../lib/corpus/panel-data.ts';
import { splitTopicKey } from '../../../lib/corpus/topic-key.ts';
import { bundledPages } from './bundled-page.ts';

const cases = [
  {
    source: 'cluster-munitions-for-ukraine-2023',
    other: 'mines-and-missiles-2024',
    topFive: [
      'cluster-munitions',
      'convention-on-cluster-munitions',
      'joe-biden',
      'artillery-shells-155mm',
      'submunitions',
    ],
    relations: [
      'convention-on-cluster-munitions bans cluster-munitions',
      'convention-on-cluster-munitions defines submunitions',
      'cluster-munitions carries submunitions',
      'artillery-shells-155mm used-in ukrainian-counteroffensive-2023',
      'ukrainian-counteroffensive-2023 part-of russo-ukrainian-war',
    ],
  },
  {
    source: 'mines-and-missiles-2024',
    other: 'cluster-munitions-for-ukraine-2023',
    topFive: [
      'presidential-transition-2024-25',
      'us-military-aid-to-ukraine',
      'anti-personnel-mines',
      'north-korean-troops-in-russia',
      'atacms',
    ],
    relations: [
      'anti-personnel-mines supplied-by us-military-aid-to-ukraine',
      'atacms supplied-by us-military-aid-to-ukraine',
      'self-deactivating-mines kind-of anti-personnel-mines',
      'donald-trump succeeds joe-biden',
      'north-korean-troops-in-russia part-of russo-ukrainian-war',
    ],
  },
];

describe.each(cases)('the wider picture of $source as a page', ({ source, other, topFive, relations }) => {
  let context: PanelContext;
  beforeAll(async () => {
    const { engine, page } = await bundledPages();
    context = await engine.pageContext(await page(source));
  });
  const id = (key: PanelContext['topics'][number]['key']): string => splitTopicKey(key).topic;

  it('has the topics an editor would name first', () => {
    expect(
      context.topics
        .slice(0, 5)
        .map(({ key }) => id(key))
        .sort(),
    ).toEqual(topFive.toSorted());
  });

  it('states the relations between its topics', () => {
    const stated = context.links.flatMap((link) =>
      link.kind === 'stated' ? [`${id(link.from)} ${link.type} ${id(link.to)}`] : [],
    );
    expect(stated).toEqual(expect.arrayContaining(relations));
  });

  it('finds the other document near, and never the page itself', () => {
    expect(context.sources.map((near) => near.source.id)).toEqual([other]);
    expect(context.sources[0]?.why.topics.length).toBeGreaterThan(0);
    expect(context.sources[0]?.passages).toHaveLength(3);
  });

  it('tells events in order of time, each with its reference', () => {
    expect(context.events.map(({ date }) => date)).toEqual(context.events.map(({ date }) => date).sort());
    expect(context.events.filter(({ references }) => references.length === 0)).toEqual([]);
  });

  it('tells differences of different topics first', () => {
    const topics = context.differences.map(({ topic }) => topic.key);
    const several = new Set(topics).size;
    expect(new Set(topics.slice(0, several)).size).toBe(several);
  });
});

describe('the topic view', () => {
  it('holds all facts and events, and the note and pin the reader gave', async () => {
    const { engine } = await bundledPages();
    const topic = 'arms-and-treaties/ottawa-treaty';
    await engine.own.setNote(topic, 'Read the annex.');
    await engine.own.pin(topic, true);
    const page = { url: '', topics: [], text: '' };
    const view = await engine.topicView({ topic, choices: [], near: '', page });
    expect(view).toMatchObject({ note: 'Read the annex.', pinned: true });
    expect(view?.facts.length).toBeGreaterThan(3);
    expect(view?.timeline.length).toBeGreaterThan(3);
    expect(await engine.own.pins()).toMatchObject([{ key: topic }]);

    await engine.own.setNote(topic, ' ');
    await engine.own.pin(topic, false);
    expect(await engine.own.note(topic)).toBe('');
    expect(await engine.own.pins()).toEqual([]);
  });
});
