import type { EntityManager } from 'typeorm';
import {
  Cohort,
  cohortRelations,
  Mission,
  missionRelations,
  Nomination,
  nominationRelations,
  Pledge,
  pledgeRelations,
} from '../engagements/index.js';
import { Listing, listingRelations } from '../listings/index.js';
import { Match, matchRelations } from '../matching/index.js';
import type { Relations } from '../platform/policy.js';
import type { ExportedEvent } from './exported-events.js';

export type SubjectNoun = ExportedEvent extends `${infer Noun}.${string}` ? Noun : never;

/** What is told of a thing in every event about it, and by what an organisation may see it. */
export interface Subject {
  codes: Record<string, string | null>;
  relations: Relations;
}

type Find = (db: EntityManager, id: string) => Promise<Subject | undefined>;

const found = <T>(row: T | null, subject: (row: T) => Subject) => (row ? subject(row) : undefined);

/** Ids and codes that do not change, so that it does not matter when an event is looked at. */
export const subjects: Record<SubjectNoun, Find> = {
  listing: async (db, id) =>
    found(await db.findOneBy(Listing, { id }), (listing) => ({
      codes: {
        listingId: listing.id,
        kind: listing.kind,
        organisationId: listing.organisationId,
        country: listing.country,
      },
      relations: listingRelations(listing),
    })),

  match: async (db, id) =>
    found(await db.findOneBy(Match, { id }), (match) => ({
      codes: { matchId: match.id, ...sidesOf(match) },
      relations: matchRelations(match),
    })),

  mission: async (db, id) =>
    found(await db.findOneBy(Mission, { id }), (mission) => ({
      codes: { missionId: mission.id, matchId: mission.matchId, ...sidesOf(mission) },
      relations: missionRelations(mission),
    })),

  cohort: async (db, id) =>
    found(await db.findOneBy(Cohort, { id }), (cohort) => ({
      codes: {
        cohortId: cohort.id,
        listingId: cohort.listingId,
        offerOrganisationId: cohort.offerOrganisationId,
        offerCountry: cohort.offerCountry,
      },
      relations: cohortRelations(cohort),
    })),

  nomination: async (db, id) =>
    found(await db.findOneBy(Nomination, { id }), (nomination) => ({
      codes: { nominationId: nomination.id, cohortId: nomination.cohortId, country: nomination.country },
      relations: nominationRelations(nomination),
    })),

  pledge: async (db, id) =>
    found(await db.findOneBy(Pledge, { id }), (pledge) => ({
      codes: {
        pledgeId: pledge.id,
        donorOrganisationId: pledge.donorOrganisationId,
        engagementKind: pledge.engagementKind,
        engagementId: pledge.engagementId,
      },
      relations: pledgeRelations(pledge),
    })),
};

interface Sided {
  needId: string;
  offerId: string;
  needOrganisationId: string;
  needCountry: string | null;
  offerOrganisationId: string;
  offerCountry: string | null;
}

const sidesOf = (of: Sided) => ({
  needId: of.needId,
  offerId: of.offerId,
  needOrganisationId: of.needOrganisationId,
  needCountry: of.needCountry,
  offerOrganisationId: of.offerOrganisationId,
  offerCountry: of.offerCountry,
});
