import type { RelationType } from '../lib/corpus/topic.ts';
import type { MessageKey, Translate } from './words.ts';

/** Per relation type the message read from the topic that states it, and the one read back from the other. */
const RELATION_WORDS: Record<RelationType, [stated: MessageKey, inverse: MessageKey]> = {
  bans: ['rel_bans', 'rel_bannedBy'],
  regulates: ['rel_regulates', 'rel_regulatedBy'],
  defines: ['rel_defines', 'rel_definedBy'],
  'party-to': ['rel_partyTo', 'rel_hasParty'],
  'not-a-party-to': ['rel_notPartyTo', 'rel_lacksParty'],
  launches: ['rel_launches', 'rel_launchedBy'],
  carries: ['rel_carries', 'rel_carriedBy'],
  'kind-of': ['rel_kindOf', 'rel_hasKind'],
  'part-of': ['rel_partOf', 'rel_hasPart'],
  succeeds: ['rel_succeeds', 'rel_succeededBy'],
  leads: ['rel_leads', 'rel_ledBy'],
  'member-of': ['rel_memberOf', 'rel_hasMember'],
  'supplied-by': ['rel_suppliedBy', 'rel_supplies'],
  'used-in': ['rel_usedIn', 'rel_sawUseOf'],
  clears: ['rel_clears', 'rel_clearedBy'],
  'campaigns-against': ['rel_campaignsAgainst', 'rel_opposedBy'],
  related: ['rel_related', 'rel_related'],
};

/** How a topic relates to another, as words between the two: "banned by". */
export function relationWords(t: Translate, type: RelationType, inverse: boolean): string {
  return t(RELATION_WORDS[type][inverse ? 1 : 0]);
}
