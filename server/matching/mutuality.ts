import type { Corpus } from './corpus.js';
import type { Features } from './features.js';
import { fits, lacks, silent, unknown, type Signal } from './signal.js';
import { topicOverlap } from './topic-overlap.js';
import { TOPIC_FLOOR, UNKNOWN } from './weights.js';

/** Mutuality of interest: do both want the same thing, and has either named the other? */
export const mutuality = (need: Features, offer: Features, corpus: Corpus) => ({
  topic: topicSignal(need, offer, corpus),
  sector: sectorSignal(need, offer),
  sdg: sdgSignal(need, offer),
  interest: interestSignal(need, offer),
});

/**
 * Whether the two have anything in common that a match can rest on: a category of purposes, or enough of the subject. A
 * fund for any theme asks for neither.
 */
export const haveCommonGround = (need: Features, offer: Features, corpus: Corpus): boolean =>
  isOpenToAnyTheme(offer) ||
  shareGroup(need, offer) ||
  topicOverlap(need.topic, offer.topic, corpus).value >= TOPIC_FLOOR;

const shareGroup = (need: Features, offer: Features) =>
  [...need.sectorGroups].some((group) => offer.sectorGroups.has(group));

/** Cosines of short texts are small even for the same subject; the root spreads them over the scale. */
function topicSignal(need: Features, offer: Features, corpus: Corpus): Signal {
  const { value, words } = topicOverlap(need.topic, offer.topic, corpus);
  if (value > 0) return fits('topic_shared', { words }, Math.sqrt(value));
  if (isOpenToAnyTheme(offer)) return unknown('theme_open');
  const named = offer.side === 'fund' && shareGroup(need, offer);
  return named ? unknown('topic_not_shared') : lacks('topic_not_shared');
}

const RELATED = 0.4;
const SAME_CATEGORY = 0.8;

const isOpenToAnyTheme = ({ side, sectors }: Features) => side === 'fund' && sectors.length === 0;

/** The same purpose, the same category (311), or the same family of categories (agriculture, forestry, fishing: 31x). */
function sectorSignal(need: Features, offer: Features): Signal {
  if (isOpenToAnyTheme(offer)) return unknown('theme_open');
  if (need.sectors.length === 0 || offer.sectors.length === 0) return unknown('sector_unknown');
  const same = need.sectors.filter((code) => offer.sectors.includes(code));
  if (same.length > 0) return fits('sector_same', { sectors: same.map(String) });
  const groups = [...need.sectorGroups].filter((group) => offer.sectorGroups.has(group));
  if (groups.length > 0) return fits('sector_same', { sectors: groups.map(String) }, SAME_CATEGORY);
  const families = new Set([...offer.sectorGroups].map(familyOf));
  const related = [...need.sectorGroups].filter((group) => families.has(familyOf(group)));
  const values = { needSectors: need.sectors.map(String), offerSectors: offer.sectors.map(String) };
  if (related.length > 0) return fits('sector_related', values, RELATED);
  return lacks('sector_other', values);
}

const familyOf = (group: number) => Math.floor(group / 10);

function sdgSignal(need: Features, offer: Features): Signal {
  if (need.sdgs.size === 0 || offer.sdgs.size === 0) return unknown('sdg_unknown');
  const shared = [...need.sdgs].filter((code) => offer.sdgs.has(code));
  if (shared.length > 0) return fits('sdg_shared', { sdgs: shared });
  const goals = [...need.sdgGoals].filter((goal) => offer.sdgGoals.has(goal));
  return goals.length > 0 ? fits('sdg_related', { sdgs: goals }, UNKNOWN) : silent;
}

/** One side has named the other's country. */
function interestSignal(need: Features, offer: Features): Signal {
  const named = [
    ...(need.country && (offer.eligibleCountries.has(need.country) || offer.places.has(need.country))
      ? [need.country]
      : []),
    ...(offer.country && need.places.has(offer.country) ? [offer.country] : []),
  ];
  return named.length > 0 ? fits('interest_stated', { countries: named }) : silent;
}
