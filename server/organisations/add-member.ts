import { z } from 'zod';
import { roles } from '../actor.js';
import { hashPassword, passwordField, Person } from '../auth/index.js';
import { languages7 } from '../codes/index.js';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import { insert, lock } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { uuidv7 } from '../platform/uuid.js';
import { invalid } from '../problems.js';
import { giveRole } from './give-role.js';
import { Organisation, organisationRelations } from './organisation.js';
import { rolesIn } from './roles-in.js';

/** Registers a person if their e-mail is new, and gives them a role in the organisation. Everyone else is invited. */
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
    ctx.attest(person.id, { email, name: person.name });
    emit('person.registered', { personId: person.id });
  },
});
