import { Listing, type KindName } from '../../server/listings/index.js';
import {
  codeBook,
  firstWeights,
  matchIndex,
  readFeatures,
  scorers,
  world,
  type Features,
} from '../../server/matching/index.js';
import type { Exchange } from '../../server/matching/engine/world.js';
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
  readFeatures(listing(kind, given), { centreStatus, coverable: null });

/** An index of these and of enough others that words have different rarities; judges any two of them. */
export const judgeOf = (...members: Features[]) => judgeWith({ members });

/** The same where countries have given to one another before. */
export function judgeWith({ members, exchanges = [] }: { members: readonly Features[]; exchanges?: Exchange[] }) {
  const all = [
    ...members,
    ...others.map((title, n) => features('training', { title, country: 'IND', id: `other ${n}` })),
  ];
  const counted = matchIndex(world(codeBook(TODAY)));
  for (const each of all) counted.put(each);
  const index = matchIndex(world(codeBook(TODAY), exchanges), counted.count());
  for (const each of all) index.put(each);
  const said = new Map(all.map(({ id, mentions }) => [id, new Map(mentions.map(({ term, said }) => [term, said]))]));
  const scorer = scorers(firstWeights);

  return {
    index,
    failures: (need: Features, offer: Features) => index.failures(index.subject(need), index.subject(offer)),
    score: (need: Features, offer: Features) =>
      index.explain(
        index.subject(need),
        index.subject(offer),
        offer.side === 'fund' ? scorer.fund : scorer.offer,
        (id, term) => said.get(id)?.get(term) ?? undefined,
      ),
    isMatch: (need: Features, offer: Features) => {
      const side = offer.side === 'fund' ? 'fund' : 'offer';
      const asked = { most: 20, floor: scorer[side].threshold, scorer: scorer[side] };
      return index.find(index.subject(need), side, asked).some(({ id }) => id === offer.id);
    },
  };
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
