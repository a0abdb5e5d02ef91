import type { Found } from './engine/match-index.js';
import { LISTED, MATCHES_PER_NEED } from './weights.js';

/** Where a pair on which a person has decided stands under two tables of weights; null: on no list. */
export interface Rank {
  label: 'chosen' | 'dismissed';
  before: number | null;
  after: number | null;
}

export interface MeanRanks {
  matches: number;
  before: { listed: number; meanRank: number | null };
  after: { listed: number; meanRank: number | null };
}

/** The place of a pair with this total among the others of the need; equals share the better place. */
export function rankOf(total: number, others: readonly Found[], threshold: number): number | null {
  const best = Math.max(total, others[0]?.total ?? 0);
  if (total === 0 || total < threshold * LISTED || best < threshold) return null;
  const rank = 1 + others.filter((other) => other.total > total).length;
  return rank > MATCHES_PER_NEED ? null : rank;
}

/** Of those that are listed: the number of them says how many fell out. */
export function meanRanks(ranks: readonly Rank[]): MeanRanks {
  const by = (when: 'before' | 'after') => {
    const listed = ranks.map((rank) => rank[when]).filter((rank) => rank !== null);
    const mean = listed.reduce((sum, rank) => sum + rank, 0) / listed.length;
    return { listed: listed.length, meanRank: listed.length === 0 ? null : Math.round(mean * 100) / 100 };
  };
  return { matches: ranks.length, before: by('before'), after: by('after') };
}
