import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { focalCountriesOf, isAdministrator, roles, type Actor, type Role } from '../actor.js';
import { hashPassword, MembershipRow, passwordField, Person } from '../auth/index.js';
import { languages7 } from '../codes/index.js';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import { insert, lock } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { uuidv7 } from '../platform/uuid.js';
import { invalid, Problem } from '../problems.js';
import { Organisation, organisationRelations, type OrganisationKind } from './organisation.js';

/** Which roles fit which kind of organisation. */
export const rolesIn: Record<OrganisationKind, readonly Role[]> = {
  ministry: ['ministry_officer'],
  focal_point: ['focal_point'],
  institution: ['institution_member', 'institution_admin', 'expert'],
  donor: ['donor_officer'],
  international: ['institution_member', 'institution_admin', 'expert', 'donor_officer'],
  company_or_ngo: ['institution_member', 'institution_admin', 'expert'],
  secretariat: ['administrator'],
};

/** Registers a person if their e-mail is new, and gives them a role in the organisation. */
export const addMember = command('add-member', {
  input: z.strictObject({
    organisationId: field.id,
    email: field.email,
    name: field.line(200),
    locale: z.enum(languages7).default('en'),
    role: z.enum(roles),
    /** Needed for a new person. */
    password: passwordField.optional(),
  }),

  async run(ctx, { organisationId, email, name, locale, role, password }) {
    const { db, actor, now, emit } = ctx;
    const organisation = await lock(db, Organisation, organisationId);
    authorize(actor, 'organisation', 'addMember', organisationRelations(organisation));
    if (!rolesIn[organisation.kind].includes(role))
      throw invalid('role', `An organisation of kind ${organisation.kind} has no ${role}`);
    if (!mayGrant(actor, role, organisation)) throw new Problem('not-allowed', `You may not make someone ${role}`);

    const person = await asSystem(ctx, async () => {
      const known = await db.findOneBy(Person, { email });
      if (known) return known;
      if (!password) throw invalid('password', 'Needed for a new person');
      const passwordHash = await hashPassword(password);
      return insert(
        db,
        Object.assign(new Person(), { id: uuidv7(now()), email, name, locale, passwordHash, createdAt: now() }),
      );
    });
    await giveRole(db, { personId: person.id, organisationId, role, since: now() });
    emit('person.registered', { personId: person.id });
  },
});

/** A role that has ended begins anew; one that is held stays as it is. */
const giveRole = (db: EntityManager, { personId, organisationId, role, since }: Omit<MembershipRow, 'until'>) =>
  db.query(
    `INSERT INTO membership AS m (person_id, organisation_id, role, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, organisation_id, role) DO UPDATE SET since = excluded.since, until = NULL
      WHERE m.until <= excluded.since`,
    [personId, organisationId, role, since],
  );

/** Heads of an institution take in members; focal points everyone of their country but a focal point; the secretariat anyone. */
function mayGrant(actor: Actor, role: Role, { country }: Organisation) {
  if (isAdministrator(actor)) return true;
  if (country !== null && focalCountriesOf(actor).includes(country))
    return !['focal_point', 'administrator'].includes(role);
  return role === 'institution_member' || role === 'expert';
}
