import { Listing, type KindName } from '../../server/listings/index.js';
import { featuresOf, openCorpus, type Features } from '../../server/matching/index.js';
import type { CentreStatus } from '../../server/organisations/index.js';

export const TODAY = '2026-11-24';
const at = new Date(`${TODAY}T09:00:00Z`);

/** An open listing that says nothing but what the test gives. */
export function listing(kind: KindName, given: Partial<Listing> = {}): Listing {
  return Object.assign(new Listing(), {
    id: `${kind} of ${given.country ?? 'nowhere'}: ${given.title ?? ''}`,
    kind,
    organisationId: `${kind} organisation`,
    country: kind === 'need' ? 'NPL' : 'LKA',
    language: 'en',
    title: 'Banana fibre extraction',
    summary: '',
    details: {},
    sectors: [],
    sdgs: [],
    skills: [],
    languages: [],
    modalities: [],
    places: [],
    eligibleCountries: [],
    eligibleGroupings: [],
    eligibleRegions: [],
    costShares: [],
    state: 'matching' as const,
    confirmedAt: at,
    createdAt: at,
    updatedAt: at,
    ...given,
  });
}

export const features = (kind: KindName, given: Partial<Listing> = {}, centreStatus: CentreStatus = 'none'): Features =>
  featuresOf(listing(kind, given), { centreStatus }, TODAY);

/** A corpus of these and of enough others that words have different rarities. */
export function corpusOf(...members: Features[]) {
  const corpus = openCorpus();
  for (const each of members) corpus.add(each);
  others.forEach((title, n) =>
    corpus.add(features('training', { title, country: 'IND', id: `other ${n}` } as Partial<Listing>)),
  );
  return corpus;
}

const others = [
  'Rice seed production',
  'Solar pumps for irrigation',
  'Flood early warning',
  'Malaria control',
  'Dairy value chain',
  'Customs and transit',
  'Cataract surgery',
  'Household surveys',
];
