import { expandEligibility, goalOf, groupingsOf, regionsOf, sectorGroup } from '../codes/index.js';
import { kindOf, type CostShare, type KindName, type Level, type Listing, type Modality } from '../listings/index.js';
import type { CentreStatus } from '../organisations/index.js';
import { prioritiesOf, themesOf } from './fund-rules.js';
import { topicTerms, type TopicTerms } from './topic-terms.js';

/** What matching needs to know of a listing, and nothing else. Computed from its row, kept until the row changes. */
export interface Features {
  readonly id: string;
  readonly version: number;
  readonly kind: KindName;
  readonly side: 'need' | 'offer' | 'fund';
  readonly open: boolean;
  readonly organisationId: string;
  readonly country: string | null;
  readonly topic: TopicTerms;
  /** Codes as given, 5-digit purposes or 3-digit categories; of a fund, its themes. */
  readonly sectors: readonly number[];
  readonly sectorGroups: ReadonlySet<number>;
  readonly sdgs: ReadonlySet<string>;
  readonly sdgGoals: ReadonlySet<string>;
  /** Primary subtags: Portuguese of Brazil and of Mozambique are one working language. */
  readonly languages: ReadonlySet<string>;
  readonly interpreter: boolean | null;
  readonly modalities: ReadonlySet<Modality>;
  readonly places: ReadonlySet<string>;
  /** The countries that may benefit, by those rules that are in codes. */
  readonly eligible: ReadonlySet<string>;
  readonly eligibility: 'all' | 'listed' | 'listed_and_more' | 'unknown';
  readonly eligibleCountries: ReadonlySet<string>;
  readonly eligibleGroupings: readonly string[];
  readonly eligibleRegions: readonly string[];
  readonly eligibilityNote: string | null;
  /** Groups this fund puts first, whether it says so in codes or in words. */
  readonly priorities: readonly string[];
  /** Of its own country. */
  readonly groupings: readonly string[];
  readonly regions: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly deadline: string | null;
  readonly seats: number | null;
  readonly amountMin: number | null;
  readonly amountMax: number | null;
  readonly currency: string | null;
  readonly costShares: readonly CostShare[];
  readonly level: Level | null;
  readonly planNamed: boolean;
  /** Things it says it has done. */
  readonly record: number;
  readonly centreVerified: boolean;
  readonly minCountries: number | null;
  readonly minMatchPercent: number | null;
  readonly confirmedOn: string;
}

export interface Standing {
  centreStatus: CentreStatus;
}

/** `today` decides who is a member of which grouping. */
export function featuresOf(listing: Listing, { centreStatus }: Standing, today: string): Features {
  const { details } = listing;
  const eligible = {
    countries: listing.eligibleCountries,
    groupings: listing.eligibleGroupings,
    regions: listing.eligibleRegions,
  };
  const topic = topicTerms(textsOf(listing));
  const sectors = listing.kind === 'fund' ? themesOf(listing, topic) : listing.sectors;
  return {
    id: listing.id,
    version: listing.version,
    kind: listing.kind,
    side: kindOf(listing.kind).side,
    open: listing.open,
    organisationId: listing.organisationId,
    country: listing.country,
    topic,
    sectors,
    sectorGroups: new Set(sectors.map((code) => sectorGroup(code) ?? code)),
    sdgs: new Set(listing.sdgs),
    sdgGoals: new Set(listing.sdgs.map((code) => String(goalOf(code) ?? code))),
    languages: new Set(listing.languages.map((tag) => tag.toLowerCase().split('-', 1)[0]!)),
    interpreter: listing.interpreter,
    modalities: new Set(listing.modalities),
    places: new Set(listing.places),
    eligible: expandEligibility(eligible, today),
    eligibility: eligibilityOf(listing),
    eligibleCountries: new Set(listing.eligibleCountries),
    eligibleGroupings: listing.eligibleGroupings,
    eligibleRegions: listing.eligibleRegions,
    eligibilityNote: listing.eligibilityNote,
    priorities: prioritiesOf(listing),
    groupings: listing.country ? groupingsOf(listing.country, today) : [],
    regions: listing.country ? regionsOf(listing.country) : [],
    startsOn: listing.startsOn,
    endsOn: listing.endsOn,
    deadline: asText(details['deadline']) ?? asText(details['applicationDeadline']),
    seats: listing.seats,
    amountMin: listing.amountMin === null ? null : Number(listing.amountMin),
    amountMax: listing.amountMax === null ? null : Number(listing.amountMax),
    currency: listing.currency,
    costShares: listing.costShares,
    level: listing.level,
    planNamed: listing.planAlignment !== null,
    record: countOf(details['trackRecord']) + countOf(details['replicatedIn']) + countOf(details['results']),
    centreVerified: centreStatus === 'verified',
    minCountries: asNumber(details['minCountries']),
    minMatchPercent: asNumber(details['minMatchPercent']),
    confirmedOn: dayOf(listing.confirmedAt ?? listing.firstPublishedAt ?? listing.updatedAt),
  };
}

/** The words of the title and the skills count most; those of the details least. */
const textsOf = ({ title, skills, summary, kind, details }: Listing): [string, number][] => [
  [title, 1],
  ...skills.map((skill): [string, number] => [skill, 1]),
  [summary, 0.6],
  ...kindOf(kind)
    .searchable(details)
    .flatMap((text): [string, number][] => (text ? [[text, 0.3]] : [])),
];

function eligibilityOf({ eligibleCountries, eligibleGroupings, eligibleRegions, eligibilityNote }: Listing) {
  const listed = eligibleCountries.length + eligibleGroupings.length + eligibleRegions.length > 0;
  if (listed) return eligibilityNote ? 'listed_and_more' : 'listed';
  return eligibilityNote ? 'unknown' : 'all';
}

const asText = (value: unknown) => (typeof value === 'string' ? value : null);
const asNumber = (value: unknown) => (typeof value === 'number' ? value : null);
const countOf = (value: unknown) => (Array.isArray(value) ? value.length : 0);
const dayOf = (at: Date) => at.toISOString().slice(0, 10);
