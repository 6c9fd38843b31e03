/** A small valid compiled pack that uses every field, as plain data. */
export const samplePack = {
  format: 'sidelight-pack',
  formatVersion: 1,
  pack: {
    id: 'harbours',
    title: 'Harbours',
    version: '1.2.0',
    description: 'Words of harbours and their keepers.',
    lang: 'en',
    licence: 'CC-BY-4.0',
    homepage: 'https://harbours.example/',
    authors: ['A. Keeper'],
    checked: '2026-01-31',
  },
  topics: [
    {
      id: 'lighthouse',
      title: 'Lighthouse',
      kind: 'concept',
      companion: true,
      wikidata: 'Q39715',
      summary: 'A tower with a light.',
      background: ['It stands “by the sea” — маяк 灯台.', 'It shines.'],
      aliases: [
        { text: 'lighthouse', lang: 'en' },
        { text: 'Pharos', lang: 'en', case: 'exact', inflect: false, ambiguous: true },
        { text: 'маяк', lang: 'uk' },
        { text: 'the light', lang: 'en', mark: false },
      ],
      cues: { en: ['ship'] },
      anticues: { en: ['journal'] },
      heads: { en: ['tower'] },
      facts: [{ label: 'Reach', value: '30 km', asOf: { date: '2020-02', of: 'fact' }, cite: ['book'] }],
      disputes: [
        {
          claim: 'It is old.',
          saidBy: 'a keeper',
          but: 'It is new.',
          asOf: { date: '2021', of: 'source' },
          cite: ['book', 'source:notes'],
        },
      ],
      timeline: [{ date: '1822-07-25', text: 'A better lens is lit.', cite: ['book'] }],
      relations: [{ to: 'harbour', type: 'part-of' }],
      references: [
        { key: 'book', title: 'On light', publisher: 'Press', url: 'https://press.example/light', date: '2019' },
      ],
    },
    { id: 'harbour', title: 'Harbour', kind: 'place', summary: 'Where ships lie.' },
  ],
  sources: [
    {
      id: 'notes',
      title: 'Notes',
      lang: 'en',
      published: '2020-01-02',
      text: ['A harbour has a lighthouse.', 'It rains.'],
    },
  ],
};

/** A deep copy of the sample that may be changed. */
export function freshSample(): typeof samplePack {
  return structuredClone(samplePack);
}
