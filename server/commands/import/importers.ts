import type { Actor, Role } from '../../actor.js';
import type { Organisation, OrganisationKind } from '../../organisations/index.js';
import type { Context } from '../../platform/context.js';
import { secretariat } from '../secretariat.js';
import { technicalPerson } from '../technical-person.js';

export interface Importers {
  /** Stands in for the staff of the organisation a row names: drafts and submits. */
  authorFor(organisation: Organisation): Actor;
  authorId: string;
  /** Registers organisations as the secretariat. */
  secretariat: Actor;
  /** Stands in for the focal point of the organisation's country: what came on paper came endorsed. */
  endorserFor(organisation: Organisation): Actor;
}

/**
 * Whoever may run commands on this machine enters what organisations and focal points have sent on paper, and answers
 * for it; no account of the secretariat may (ADR 21). Nobody may endorse what they drafted, so these are two technical
 * accounts; neither can sign in, belongs to an organisation or gets a notice, and both stand in the audit as what they are.
 */
export async function importers(ctx: Context): Promise<Importers> {
  const office = await secretariat(ctx);
  const authorId = await technicalPerson(ctx, 'import@bandung.invalid', 'Import (from a file)');
  return {
    secretariat: office,
    endorserFor: ({ id, country }) =>
      country === null ? office : { ...office, memberships: [{ organisationId: id, role: 'focal_point', country }] },
    authorId,
    authorFor: ({ id, kind, country }) => ({
      kind: 'person',
      id: authorId,
      memberships: [{ organisationId: id, role: rolesFor[kind], country }],
      scopes: ['read', 'write'],
      fresh: true,
    }),
  };
}

/** Who may submit a listing of an organisation of this kind. */
const rolesFor: Record<OrganisationKind, Role> = {
  ministry: 'ministry_officer',
  focal_point: 'focal_point',
  institution: 'institution_admin',
  donor: 'donor_officer',
  international: 'institution_admin',
  company_or_ngo: 'institution_admin',
  secretariat: 'administrator',
};
