import { kindOf, type Listing } from '../listings/index.js';
import type { CentreStatus } from '../organisations/index.js';
import { eligibilityKey } from './eligibility-rule.js';
import type { Features } from './features.js';
import { prioritiesOf, themesOf } from './fund-rules.js';
import { subjectTerms, type Mention, type Passage } from './subject-terms.js';

export interface Standing {
  centreStatus: CentreStatus;
  coverable: number | null;
}

/** What matching needs to know of a listing, from its row. */
export function readFeatures(listing: Listing, { centreStatus, coverable }: Standing): Features {
  const { kind, details, costShares } = listing;
  const { side } = kindOf(kind);
  const languages = [...new Set(listing.languages.map(primarySubtag))];
  const sectors = kind === 'fund' ? themesOf(listing) : listing.sectors;
  return {
    id: listing.id,
    side,
    kind,
    organisation: listing.organisationId,
    country: listing.country,
    languages,
    interpreter: listing.interpreter,
    modalities: listing.modalities,
    places: listing.places,
    eligibility: eligibilityKey(listing),
    startsOn: listing.startsOn,
    endsOn: listing.endsOn,
    deadline: asText(details['deadline']) ?? asText(details['applicationDeadline']),
    seats: listing.seats,
    level: listing.level,
    amount: amountOf(listing),
    currency: listing.currency,
    sharesCarried: costShares.filter(({ payer }) => payer !== 'requester').map(({ item }) => item),
    sharesStated: costShares.length,
    planNamed: listing.planAlignment !== null,
    record: countOf(details['trackRecord']) + countOf(details['replicatedIn']) + countOf(details['results']),
    centreVerified: centreStatus === 'verified',
    minCountries: asNumber(details['minCountries']),
    minMatchPercent: asNumber(details['minMatchPercent']),
    priorities: prioritiesOf(listing),
    confirmedOn: dayOf(listing.confirmedAt ?? listing.firstPublishedAt ?? listing.updatedAt),
    coverable,
    sectors,
    sdgs: listing.sdgs,
    mentions: mentionsOf(listing),
  };
}

/** What it is about. */
export function mentionsOf(listing: Listing): Mention[] {
  const { kind, language, languages } = listing;
  return subjectTerms(passagesOf(listing), {
    languages: [...new Set([language, ...languages].map(primarySubtag))],
    sectors: kind === 'fund' ? themesOf(listing) : listing.sectors,
  });
}

/** What the need has; what the offer costs at least; what the fund gives at most. */
function amountOf({ kind, amountMin, amountMax }: Listing): number | null {
  const amount = kind === 'need' || kind === 'fund' ? (amountMax ?? amountMin) : (amountMin ?? amountMax);
  return amount === null ? null : Number(amount);
}

/** The words of the title and the skills count most; those of the details least. */
const passagesOf = ({ title, skills, summary, kind, details }: Listing): Passage[] => [
  { text: title, weight: 1 },
  ...skills.map((text) => ({ text, weight: 1 })),
  { text: summary, weight: 0.6 },
  ...kindOf(kind)
    .searchable(details)
    .flatMap((text) => (text ? [{ text, weight: 0.3 }] : [])),
];

export const primarySubtag = (tag: string): string => tag.toLowerCase().split('-', 1)[0]!;

const asText = (value: unknown) => (typeof value === 'string' ? value : null);
const asNumber = (value: unknown) => (typeof value === 'number' ? value : null);
const countOf = (value: unknown) => (Array.isArray(value) ? value.length : 0);
const dayOf = (at: Date) => at.toISOString().slice(0, 10);
