import { describe, expect, it } from 'vitest';
import { type ConnectedTopic, connectTopics } from '../../../lib/context/connect-topics.ts';

const topic = (id: string, passages: string[] = [], relations: ConnectedTopic['relations'] = []): ConnectedTopic => ({
  key: `p/${id}`,
  relations,
  passages: new Set(passages),
});

describe('how the topics of a page connect', () => {
  it('states relations between topics of the page and leaves out those to others', () => {
    const links = connectTopics(
      [
        topic(
          'ban',
          [],
          [
            { to: 'p/mine', type: 'bans' },
            { to: 'p/elsewhere', type: 'related' },
          ],
        ),
        topic('mine'),
      ],
      10,
    );
    expect(links).toEqual([{ kind: 'stated', from: 'p/ban', to: 'p/mine', type: 'bans' }]);
  });

  it('prefers any relation over “see also”, whoever states it', () => {
    const links = connectTopics(
      [topic('a', [], [{ to: 'p/b', type: 'related' }]), topic('b', [], [{ to: 'p/a', type: 'part-of' }])],
      10,
    );
    expect(links).toEqual([{ kind: 'stated', from: 'p/b', to: 'p/a', type: 'part-of' }]);
  });

  it('connects topics that sources name together more often than by chance, at least twice', () => {
    const links = connectTopics(
      [topic('a', ['1', '2', '3']), topic('b', ['1', '2', '9']), topic('c', ['3', '8', '7'])],
      40,
    );
    expect(links).toMatchObject([{ kind: 'together', from: 'p/a', to: 'p/b', passages: 2 }]);
  });

  it('says nothing of being together where a relation already says how', () => {
    const links = connectTopics(
      [topic('a', ['1', '2'], [{ to: 'p/b', type: 'launches' }]), topic('b', ['1', '2'])],
      40,
    );
    expect(links.map(({ kind }) => kind)).toEqual(['stated']);
  });

  it('shows at most 20 topics, the heaviest', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      topic(`t${at}`, [], at > 0 ? [{ to: 'p/t0', type: 'part-of' as const }] : []),
    );
    const shown = new Set(connectTopics(many, 10).flatMap(({ from, to }) => [from, to]));
    expect(shown.size).toBe(20);
    expect(shown.has('p/t19')).toBe(true);
    expect(shown.has('p/t20')).toBe(false);
  });
});
