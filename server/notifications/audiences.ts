import { audience, type Audience } from './audience.js';
import { dutyHolders, escalation } from './duty.js';
import { secondPersons } from './second-persons.js';
import { eligibleFocalPoints } from './eligible-focal-points.js';
import { administrators, allowed, both, focalPoints, holding, orElse, provided, type People } from './people.js';

const of = (column: string, table: string) => `SELECT ${column} FROM ${table} t WHERE t.id = event.subject_id`;
const receiving = (column: string) => `coalesce(t.need_${column}, t.offer_${column})`;

/** Whoever may view the thing by working for this organisation, or where it has nobody here, its country's focal points. */
const peopleOf = (theirs: People, country: string) => orElse(theirs, focalPoints(country));

const owners = audience(
  peopleOf(
    allowed('listing', 'view', 'owner', `o.id = (${of('organisation_id', 'listing')})`),
    of('country', 'listing'),
  ),
);
const endorsers = audience(
  orElse(allowed('listing', 'endorse', 'country', `o.country = (${of('country', 'listing')})`), administrators),
);

type TwoSided = 'match' | 'mission';
const side = (noun: TwoSided, which: 'need' | 'offer') =>
  peopleOf(
    allowed(noun, 'view', `${which}Owner`, `o.id = (${of(`${which}_organisation_id`, noun)})`),
    of(`${which}_country`, noun),
  );
const needSide = (noun: TwoSided) => audience(side(noun, 'need'));
const offerSide = (noun: TwoSided) => audience(side(noun, 'offer'));
const bothSides = (noun: TwoSided) => both(side(noun, 'need'), side(noun, 'offer'));
const inTouch = `EXISTS (${of('id', 'match')} AND (t.shortlisted_at IS NOT NULL OR t.introduced_at IS NOT NULL))`;

/** Those of the needs a pool's event names, and of their countries. */
const poolSides = () => {
  const named = (column: string) => `SELECT l.${column} FROM listing l
    WHERE l.id IN (SELECT jsonb_array_elements_text(event.payload -> 'needIds')::uuid)`;
  return audience(
    both(
      allowed('pool', 'view', 'needOwner', `o.id IN (${named('organisation_id')})`),
      allowed('pool', 'view', 'needCountry', `o.country IN (${named('country')})`),
    ),
  );
};

/** Each side owes an evaluation of its own, which a duty with one owner cannot say. */
const owing = (which: 'need' | 'offer') =>
  provided(
    `EXISTS (${of('id', 'mission')} AND t.state = 'completed' AND t.${which}_evaluated_at IS NULL)`,
    side('mission', which),
  );

const hosts = (noun: 'cohort' | 'nomination') =>
  audience(
    peopleOf(
      allowed('nomination', 'view', 'offerOwner', `o.id = (${of('offer_organisation_id', noun)})`),
      of('offer_country', noun),
    ),
  );
const nominators = `o.country IN (SELECT n.country FROM nomination n WHERE n.cohort_id = event.subject_id)`;
const nominatingCountry = audience(focalPoints(of('country', 'nomination')));

/** A course open to many countries has no need side; there its host receives the money. */
const receivers = audience(
  peopleOf(
    allowed('pledge', 'view', 'needOwner', `o.id = (${of(receiving('organisation_id'), 'pledge')})`),
    of(receiving('country'), 'pledge'),
  ),
);
const donors = audience(allowed('pledge', 'view', 'donor', `o.id = (${of('donor_organisation_id', 'pledge')})`));

/** Next in line are the focal points of the countries concerned; the secretariat only where it may see the thing. */
const focalPointsOf = (noun: string, ...countries: string[]) =>
  both(...countries.map((column) => focalPoints(of(column, noun))));

/** Those who head what was read, their focal points, and whom it is about. */
const broken = (what: string) => `(SELECT ${what} FROM glass g WHERE g.id = event.subject_id)`;
const glassConcerned = both(
  holding(
    ['institution_admin', 'ministry_officer', 'donor_officer', 'focal_point'],
    `o.id IN ${broken('unnest(g.organisations)')}`,
  ),
  holding(['focal_point'], `o.country IN ${broken('unnest(g.countries)')}`),
  `SELECT g.person_id FROM glass g WHERE g.id = event.subject_id AND g.person_id IS NOT NULL`,
);
/** What a person asked for concerns nobody else. */
const themselves = (table: string) => provided('$2::timestamptz IS NOT NULL', of('t.person_id', table));

/** Every audience by its name. */
export const audiences = {
  'person.self': audience(
    'SELECT p.id AS person_id FROM person p WHERE p.id = event.subject_id AND p.created_at <= $2',
  ),

  'organisation.staff': audience(allowed('listing', 'view', 'owner', 'o.id = event.subject_id')),
  'organisation.focalPoints': audience(focalPointsOf('organisation', 'country')),

  'invitation.inviter': audience(`SELECT t.invited_by_id AS person_id FROM invitation t WHERE t.id = event.subject_id`),
  'approval.proposer': audience(`SELECT t.proposed_by_id AS person_id FROM approval t WHERE t.id = event.subject_id`),
  'approval.seconds': secondPersons,
  'delegation.pair': audience(
    `SELECT unnest(ARRAY[t.principal_id, t.deputy_id]) AS person_id FROM delegation t WHERE t.id = event.subject_id`,
  ),
  'glass.concerned': audience(glassConcerned),

  'listing.owners': owners,
  'listing.endorsers': endorsers,
  'listing.dutyHolders': dutyHolders({
    owner: owners,
    endorser: endorsers,
    publisher: endorsers,
    system: audience(administrators),
  }),
  'listing.escalation': escalation(audience(both(administrators, focalPointsOf('listing', 'country')))),

  'match.needSide': needSide('match'),
  'match.offerSide': offerSide('match'),
  'match.addressed': audience(
    both(
      provided(`event.payload ->> 'side' = 'offer'`, side('match', 'need')),
      provided(`event.payload ->> 'side' = 'need'`, side('match', 'offer')),
    ),
  ),
  'match.sidesInTouch': audience(provided(inTouch, bothSides('match'))),

  'pool.sides': poolSides(),

  'mission.needSide': needSide('mission'),
  'mission.offerSide': offerSide('mission'),
  'mission.dutyHolders': dutyHolders(
    { needSide: needSide('mission'), offerSide: offerSide('mission') },
    { completed: audience(both(owing('need'), owing('offer'))) },
  ),
  'mission.escalation': escalation(audience(focalPointsOf('mission', 'need_country', 'offer_country'))),

  'cohort.hosts': hosts('cohort'),
  'cohort.nominators': audience(allowed('nomination', 'view', 'country', nominators)),
  'cohort.focalPointsOfEligibleCountries': eligibleFocalPoints,
  'cohort.dutyHolders': dutyHolders({ offerSide: hosts('cohort') }),
  'cohort.escalation': escalation(audience(focalPointsOf('cohort', 'offer_country'))),

  'nomination.hosts': hosts('nomination'),
  'nomination.focalPoints': nominatingCountry,
  'nomination.dutyHolders': dutyHolders({ needSide: nominatingCountry, offerSide: hosts('nomination') }),
  'nomination.escalation': escalation(audience(focalPointsOf('nomination', 'country', 'offer_country'))),

  'dataExport.person': audience(themselves('data_export')),
  'erasure.person': audience(themselves('erasure')),
  'savedSearch.person': audience(themselves('saved_search')),

  'pledge.needSide': receivers,
  'pledge.donors': donors,
  'pledge.dutyHolders': dutyHolders({ needSide: receivers, donor: donors }),
  'pledge.escalation': escalation(audience(focalPointsOf('pledge', 'need_country', 'offer_country'))),

  'webhook.keepers': audience(allowed('webhook', 'ping', 'owner', `o.id = (${of('organisation_id', 'webhook')})`)),
} as const satisfies Record<string, Audience>;

export type AudienceName = keyof typeof audiences;
