import { z } from 'zod';
import { isAdministrator } from '../actor.js';
import { isCountry } from '../codes/index.js';
import { command } from '../platform/command.js';
import { insert } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { uuidv7 } from '../platform/uuid.js';
import { Problem } from '../problems.js';
import { Organisation, organisationKinds, organisationRelations } from './organisation.js';

export const organisationFields = z.strictObject({
  kind: z.enum(organisationKinds),
  name: field.line(300),
  acronym: field.line(30).nullish(),
  country: z.string().refine(isCountry, 'Not an ISO 3166-1 alpha-3 country code').nullish(),
  website: field.webAddress.nullish(),
  externalId: field.line(100).nullish(),
  /** Claims the status of centre of excellence, which the national focal point then verifies. */
  centreOfExcellence: z.boolean().default(false),
});

/** A focal point registers the bodies of its country; the secretariat those of no country, and focal points. */
export const registerOrganisation = command('register-organisation', {
  input: organisationFields,

  async run({ db, actor, now, emit }, { centreOfExcellence, ...given }) {
    const organisation = Object.assign(new Organisation(), given, {
      id: uuidv7(now()),
      centreStatus: centreOfExcellence ? 'claimed' : 'none',
      createdAt: now(),
    });
    authorize(actor, 'organisation', 'register', organisationRelations(organisation), true);
    if (['focal_point', 'secretariat'].includes(given.kind) && !isAdministrator(actor))
      throw new Problem('not-allowed', `Only the secretariat registers a ${given.kind}`);

    await insert(db, organisation);
    emit('organisation.registered', { organisationId: organisation.id });
    return organisation;
  },
});
