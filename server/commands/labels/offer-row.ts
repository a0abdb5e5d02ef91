import { formatDecimal, kindOf, type KindName, type PublishedListing } from '../../listings/index.js';
import { readExtent } from '../import/read-extent.js';
import type { offerColumns } from '../import/read-offer.js';
import { keywordsOf } from './keywords.js';
import { sourceOf } from './need-row.js';

const kinds: Record<Exclude<KindName, 'need'>, string> = {
  expertise: 'expert',
  training: 'training',
  practice: 'practice',
  fund: 'fund',
};

/** An offer or a fund in the columns the import reads, with as much of it as they hold; by its own id. */
export const offerRow = (published: PublishedListing): Record<(typeof offerColumns)[number], string> => {
  const { listing, organisation } = published;
  const { details } = listing;
  const texts = kindOf(listing.kind).searchable(details);
  return {
    id: listing.id,
    kind: kinds[listing.kind as keyof typeof kinds],
    title: listing.title,
    institution: organisation.name,
    country_iso3: listing.country ?? 'INT',
    sector: listing.sectors.join(';'),
    keywords: keywordsOf(listing.title, listing.skills, [listing.summary, ...texts]).join(';'),
    languages: listing.languages.join(';'),
    eligible: eligibleCell(published),
    duration_or_seats: extentCell(published),
    source: sourceOf(listing.illustrative),
  };
};

const eligibleCell = ({ listing }: PublishedListing): string =>
  [
    ...listing.eligibleCountries,
    ...listing.eligibleGroupings,
    ...listing.eligibleRegions,
    listing.eligibilityNote?.replaceAll(/\s+/g, ' ') ?? '',
  ]
    .filter(Boolean)
    .join('; ');

/** What the import understands of a duration, places, money and conditions; conditions that say it all stand alone. */
function extentCell({ listing }: PublishedListing): string {
  const { details, durationDays, seats, currency } = listing;
  const perCountry = details['maxPerCountry'];
  const conditions = textOf(details['replicationConditions']) ?? textOf(details['conditions']);
  const most = currency && formatDecimal(listing.amountMax ?? listing.amountMin, currency);
  const read = conditions === undefined ? undefined : readExtent(conditions);
  const said = [
    durationDays && read?.durationDays !== durationDays ? daysText(durationDays) : '',
    seats && read?.seats !== seats ? `${seats} seats` : '',
    typeof perCountry === 'number' ? `max ${perCountry} nominees per country` : '',
    most && !read?.most && currency in symbols ? `max ${symbols[currency]}${most}` : '',
    details['minMatchPercent'] === 50 ? 'match at least equal' : '',
    details['format'] === 'online' ? 'online' : '',
    conditions?.replaceAll(/\s+/g, ' ') ?? '',
  ];
  return [...new Set(said.filter(Boolean))].join('; ');
}

/** In the largest unit that is whole: the import reads three digits. */
function daysText(days: number): string {
  const [unit, length] = days > 999 && days % 365 === 0 ? ['years', 365] : days > 999 ? ['months', 30] : ['days', 1];
  return `${Math.round(days / Number(length))} ${String(unit)}`;
}

const symbols: Record<string, string> = { USD: 'US$', EUR: '€' };
const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
