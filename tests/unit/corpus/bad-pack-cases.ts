import { PACK_LIMITS } from '../../../lib/corpus/pack-limits.ts';
import { samplePack } from './sample-pack.ts';

const json = JSON.stringify(samplePack);
const gone = (text: string, by = '') => json.replace(text, by);

/** Files that are refused: what is wrong, the file, the place that is named, and what is said. */
export const BAD_FILES: [what: string, file: string | Uint8Array, place: string, message: string][] = [
  ['nothing', '', 'line 1', 'empty'],
  ['no object', '[1]', 'line 1, byte 1', 'with which a pack begins'],
  ['HTML', '<!doctype html>', 'line 1, byte 1', 'damaged or not a pack'],
  ['other JSON', '{"a":1}', 'format', 'is missing'],
  ['a file cut short', json.slice(0, -20), 'line 1', 'ends too early'],
  ['something after the end', `${json}{}`, `byte ${new TextEncoder().encode(json).length + 1}`, 'nothing more'],
  ['a newer format', gone('"formatVersion":1', '"formatVersion":2'), 'formatVersion', 'reads version 1'],
  ['another format', gone('sidelight-pack', 'other'), 'format', 'something else'],
  ['no description', gone('"pack":', '"other":'), 'pack', 'is missing'],
  [
    'topics that are no list',
    gone(json.slice(json.indexOf('"topics":'), json.indexOf('"sources"')), '"topics":{},'),
    'topics',
    'must be a list',
  ],
  ['two lists of topics', json.replace(/\}$/, ',"topics":[]}'), 'topics', 'stands twice'],
  ['a broken topic', gone('"kind":"place",', '"kind":"place",,'), 'topic 2', 'not JSON'],
  [
    'bytes that are not UTF-8',
    new Uint8Array([...new TextEncoder().encode('{"pack":"'), 0xff, 0x22, 0x7d]),
    'pack',
    'not UTF-8',
  ],
  ['a topic nested too deep', gone('"id":"harbour"', `"id":${'['.repeat(50)}`), 'topic 2', 'nested deeper'],
  ['a topic too large', gone('Where ships lie.', 'x'.repeat(PACK_LIMITS.topicBytes)), 'topic 2', 'is larger than'],
  ['an unknown kind', gone('"kind":"place"', '"kind":"spot"'), 'topic 2 "harbour", kind', 'not a kind of topic'],
  ['a missing summary', gone(',"summary":"Where ships lie."'), 'topic 2 "harbour", summary', 'is missing'],
  ['a summary too long', gone('Where ships lie.', 'x'.repeat(301)), 'topic 2 "harbour", summary', 'at most 300'],
  ['an id with capitals', gone('"id":"harbour"', '"id":"Harbour"'), 'topic 2 "Harbour", id', 'not an id'],
  ['an id twice', gone('"id":"harbour"', '"id":"lighthouse"'), 'topic 2 "lighthouse", id', 'entry 1 too'],
  ['an alias too short', gone('"Pharos"', '"P."'), 'aliases 2, text', 'too short'],
  ['an alias too long', gone('"Pharos"', `"${'P'.repeat(201)}"`), 'aliases 2, text', 'at most 200'],
  [
    'aliases that fold to one',
    gone('"Pharos","lang":"en","case":"exact"', '"LIGHT-HOUSE","lang":"en"').replace(
      '"lighthouse","lang"',
      '"light house","lang"',
    ),
    'aliases 2',
    'match the same words',
  ],
  ['a cite without reference', gone('"cite":["book"]', '"cite":["bok"]'), 'facts 1, cite 1', 'no reference'],
  ['a fact without cite', gone('"cite":["book"]', '"cite":[]'), 'facts 1, cite', 'cites nothing'],
  ['a cite of a missing source', gone('source:notes', 'source:note'), 'disputes 1, cite 2', 'does not hold'],
  ['a relation that leads nowhere', gone('"to":"harbour"', '"to":"port"'), 'relations 1, to', 'does not hold'],
  ['a relation to itself', gone('"to":"harbour"', '"to":"lighthouse"'), 'relations 1, to', 'to itself'],
  ['an unknown relation', gone('"part-of"', '"near"'), 'relations 1, type', 'not a relation type'],
  ['a day that does not exist', gone('1822-07-25', '1823-02-29'), 'timeline 1, date', 'does not exist'],
  ['a date in words', gone('1822-07-25', 'July 1822'), 'timeline 1, date', 'not a date'],
  [
    'a link that runs something',
    gone('https://press.example/light', 'javascript:alert(1)'),
    'references 1, url',
    'web address',
  ],
  ['a control character', gone('It rains.', 'It \\u0000 rains.'), 'source 1 "notes", text 2', 'control character'],
  ['half a character', gone('It rains.', 'It \\ud800 rains.'), 'source 1 "notes", text 2', 'half a character'],
  [
    'a source without text',
    gone('["A harbour has a lighthouse.","It rains."]', '[]'),
    'source 1 "notes", text',
    'no text',
  ],
];
