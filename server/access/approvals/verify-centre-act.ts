import { z } from 'zod';
import { findOrganisation, markVerified, Organisation } from '../../organisations/index.js';
import { lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { act } from './act.js';
import type { Right } from './right.js';

export const verifyInput = z.object({ organisationId: field.id });
export const verifyRights: Right[] = [{ noun: 'organisation', action: 'verify' }];

/** Two of the secretariat confirm a centre of excellence where no focal point serves to do it. */
export const verifyCentreAct = act({
  input: verifyInput,
  rights: () => verifyRights,
  async facts(ctx, { organisationId }) {
    const { version, name, centreStatus } = await findOrganisation(ctx, organisationId);
    return { version, name, centreStatus };
  },
  concerned: async ({ db }, { organisationId }) => membersOf(db, organisationId),
  async perform(ctx, { organisationId }) {
    await markVerified(ctx, await lock(ctx.db, Organisation, organisationId));
  },
});

async function membersOf(db: { query: (sql: string, values: unknown[]) => Promise<unknown> }, organisationId: string) {
  const rows = (await db.query(`SELECT DISTINCT person_id AS id FROM membership WHERE organisation_id = $1`, [
    organisationId,
  ])) as { id: string }[];
  return rows.map(({ id }) => id);
}
