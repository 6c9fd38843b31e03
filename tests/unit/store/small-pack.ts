import type { Pack } from '../../../lib/corpus/pack.ts';
import type { Source } from '../../../lib/corpus/source.ts';
import type { Topic } from '../../../lib/corpus/topic.ts';

/** A topic of a made-up pack: river number n, which flows into the river before it. */
export function river(number: number): Topic {
  return {
    id: `river-${number}`,
    title: `Quarrow ${number}`,
    kind: 'place',
    companion: false,
    summary: `The Quarrow ${number} is a river that no map shows.`,
    background: [],
    aliases: [{ text: `Quarrow ${number}`, lang: 'en', case: 'fold', inflect: true, ambiguous: false }],
    cues: {},
    anticues: {},
    heads: {},
    facts: [],
    disputes: [],
    timeline: [],
    relations: number > 0 ? [{ to: `river-${number - 1}`, type: 'part-of' }] : [],
    references: [],
  };
}

/** A source that names rivers in two sentences. */
export function gazetteer(number: number): Source {
  return {
    id: `gazetteer-${number}`,
    title: `Gazetteer ${number}`,
    lang: 'en',
    text: [`The Quarrow ${number} rises in the north. It is long.`, `Boats on the Quarrow 0 are rare.`],
  };
}

/** A valid pack of so many topics and sources. */
export function smallPack({ id = 'rivers', version = '1.0.0', topics = 5, sources = 2 } = {}): Pack {
  return {
    format: 'sidelight-pack',
    formatVersion: 1,
    pack: {
      id,
      title: `Rivers (${id})`,
      version,
      description: 'Rivers that do not exist.',
      lang: 'en',
      licence: 'CC0-1.0',
      authors: ['A tester'],
      checked: '2026-01-01',
    },
    topics: Array.from({ length: topics }, (_, number) => river(number)),
    sources: Array.from({ length: sources }, (_, number) => gazetteer(number)),
  };
}

/** A pack as the file that holds it. */
export function packFile(pack: Pack): Blob {
  return new Blob([JSON.stringify(pack)]);
}
