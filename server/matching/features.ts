import type { KindName, Level, Modality } from '../listings/index.js';
import type { Meaning } from './engine/meaning.js';
import type { Mention } from './subject-terms.js';

export type MatchSide = 'need' | 'offer' | 'fund';

/** What matching needs to know of a listing, and nothing else: read from its row once, stored, and loaded by every index. */
export interface Features {
  readonly id: string;
  readonly side: MatchSide;
  readonly kind: KindName;
  readonly organisation: string;
  /** ISO 3166-1 alpha-3; null for intergovernmental bodies. */
  readonly country: string | null;
  /** Primary subtags: Portuguese of Brazil and of Mozambique are one working language. */
  readonly languages: readonly string[];
  readonly interpreter: boolean | null;
  readonly modalities: readonly Modality[];
  readonly places: readonly string[];
  /** `eligibilityKey`. Whom it lets in depends on the day, because memberships do. */
  readonly eligibility: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly deadline: string | null;
  readonly seats: number | null;
  readonly level: Level | null;
  /** A need's budget, an offer's cost, a fund's grant; minor units of `currency`. */
  readonly amount: number | null;
  readonly currency: string | null;
  /** The cost items somebody else than the requester pays for, out of `sharesStated`. */
  readonly sharesCarried: readonly string[];
  readonly sharesStated: number;
  readonly planNamed: boolean;
  /** Things it says it has done. */
  readonly record: number;
  readonly centreVerified: boolean;
  readonly minCountries: number | null;
  readonly minMatchPercent: number | null;
  /** Groups this fund puts first. */
  readonly priorities: readonly string[];
  readonly confirmedOn: string;
  /** What open windows could give a need, in minor units of its currency; null when no window fits or none is known. */
  readonly coverable: number | null;
  /** 5-digit purposes or 3-digit categories; of a fund, its themes. Empty: none stated, or a fund for anything. */
  readonly sectors: readonly number[];
  readonly sdgs: readonly string[];
  /** Kept in a table of its own; most installations have none. */
  readonly meaning?: Meaning | null;
  readonly mentions: readonly Mention[];
}
