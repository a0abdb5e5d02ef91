import { languageName } from '../../server/codes/index.js';
import {
  formatDecimal,
  listingDeadline,
  type Details,
  type KindName,
  type ListingView,
} from '../../server/listings/index.js';
import { paths } from '../paths.js';
import { country, organisationData, without, type Data } from './organisation-data.js';

/**
 * A listing in the words of schema.org: a Demand for what is asked, an Offer for what is offered, a Course, a
 * MonetaryGrant. Only for what everyone may see, and of that only what the page shows everyone; undefined for the rest,
 * and for examples, which a program would take for facts.
 */
export function listingData({ listing, organisation }: ListingView, baseUrl: string): Data | undefined {
  if (!listing.open || listing.confidentiality !== 'public' || listing.illustrative) return undefined;
  const body = organisationData(organisation);
  const url = `${baseUrl}${paths.listing(listing.id)}`;
  return without({
    '@context': 'https://schema.org',
    '@id': url,
    url,
    identifier: listing.id,
    name: listing.title,
    description: listing.summary,
    ...kinds[listing.kind]({ listing, organisation } as ListingView, body),
  });
}

/** Each kind as one type of schema.org. */
const kinds: Record<KindName, (view: ListingView, body: Data) => Data> = {
  need: ({ listing }, body) => ({
    '@type': 'Demand',
    '@reverse': { seeks: body },
    areaServed: placesOf(listing),
    ...validity(listing),
    ...availability(listing),
    itemOffered: serviceOf(listing),
  }),

  expertise: ({ listing }, body) => ({
    '@type': 'Offer',
    offeredBy: body,
    ...validity(listing),
    ...availability(listing),
    itemOffered: serviceOf(listing),
  }),

  practice: ({ listing }, body) => ({
    '@type': 'Offer',
    offeredBy: body,
    ...validity(listing),
    itemOffered: {
      '@type': 'CreativeWork',
      name: listing.title,
      inLanguage: listing.language,
      keywords: listing.skills,
    },
  }),

  training: ({ listing }, body) => {
    const { format, objectives } = listing.details as Details<'training'>;
    return {
      '@type': 'Course',
      provider: body,
      inLanguage: listing.languages,
      availableLanguage: listing.languages.map((code) => languageName(code, 'en')),
      teaches: objectives,
      keywords: listing.skills,
      educationalLevel: listing.level,
      hasCourseInstance: without({
        '@type': 'CourseInstance',
        courseMode: format && { in_person: 'onsite', online: 'online', blended: 'blended' }[format],
        startDate: listing.startsOn,
        endDate: listing.endsOn,
        duration: listing.durationDays && `P${listing.durationDays}D`,
        maximumAttendeeCapacity: listing.seats,
        location: placesOf(listing),
        inLanguage: listing.languages,
      }),
    };
  },

  fund: ({ listing }, body) => ({
    '@type': 'MonetaryGrant',
    funder: body,
    amount:
      listing.currency &&
      without({
        '@type': 'MonetaryAmount',
        currency: listing.currency,
        minValue: formatDecimal(listing.amountMin, listing.currency),
        maxValue: formatDecimal(listing.amountMax, listing.currency),
      }),
  }),
};

type Listing = ListingView['listing'];

const validity = (listing: Listing) => ({
  validFrom: listing.firstPublishedAt?.toISOString(),
  validThrough: listingDeadline(listing),
});

const availability = ({ startsOn, endsOn }: Listing) => ({ availabilityStarts: startsOn, availabilityEnds: endsOn });

const serviceOf = (listing: Listing) => ({
  '@type': 'Service',
  name: listing.title,
  availableLanguage: listing.languages,
  keywords: listing.skills,
});

const placesOf = ({ places, country: own }: Listing) =>
  (places.length > 0 ? places : own ? [own] : []).map((code) => country(code));
