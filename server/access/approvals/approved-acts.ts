import { breakGlassAct } from '../glass/break-glass-act.js';
import { changeRoleAct } from '../people/change-role-act.js';
import { endMembershipAct } from '../people/end-membership-act.js';
import { endSessionsAct, resetSecondFactorAct } from '../people/reset-access-acts.js';
import { grantRoleAct } from '../people/grant-role-act.js';
import { takeDownAct } from './take-down-act.js';
import { verifyCentreAct } from './verify-centre-act.js';
import type { Act } from './act.js';
import type { ActName } from './act-names.js';

/** WHAT TAKES TWO: the one table. Who the two may be is in the table of rights. */
export const approvedActs: Record<ActName, Act> = {
  'membership.grant': grantRoleAct,
  'membership.end': endMembershipAct,
  'membership.change': changeRoleAct,
  'organisation.verify': verifyCentreAct,
  'listing.takeDown': takeDownAct,
  'glass.break': breakGlassAct,
  'person.endSessions': endSessionsAct,
  'person.resetSecondFactor': resetSecondFactorAct,
};
