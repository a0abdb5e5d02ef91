/**
 * Who stands on which side, copied from the match when an engagement is made: whom it concerns does not change when a
 * listing does, and no decision needs a query. A course that is open to many countries has no need side.
 */
export interface Sides {
  needOrganisationId: string | null;
  needCountry: string | null;
  offerOrganisationId: string;
  offerCountry: string | null;
}

export const sidesOf = ({ needOrganisationId, needCountry, offerOrganisationId, offerCountry }: Sides): Sides => ({
  needOrganisationId,
  needCountry,
  offerOrganisationId,
  offerCountry,
});

export const needRelations = (sides: Pick<Sides, 'needOrganisationId' | 'needCountry'>) => ({
  needOwner: [sides.needOrganisationId],
  needCountry: [sides.needCountry],
});

export const offerRelations = (sides: Pick<Sides, 'offerOrganisationId' | 'offerCountry'>) => ({
  offerOwner: [sides.offerOrganisationId],
  offerCountry: [sides.offerCountry],
});
