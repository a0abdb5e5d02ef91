/** Every act that may need a second person. Names are stored with the proposals: never rename one. */
export const actNames = [
  'membership.grant',
  'membership.end',
  'membership.change',
  'organisation.verify',
  'listing.takeDown',
  'glass.break',
  'person.endSessions',
  'person.resetSecondFactor',
] as const;

export type ActName = (typeof actNames)[number];
