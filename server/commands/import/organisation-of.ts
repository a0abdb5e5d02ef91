import { createHash } from 'node:crypto';
import type { Actor } from '../../actor.js';
import { Organisation, registerOrganisation } from '../../organisations/index.js';
import type { Context } from '../../platform/context.js';
import type { ListingRow } from './listing-row.js';

/**
 * The organisation of that name in that country, registered when it is new. Its external id is made from the two, so
 * that two imports at once cannot register it twice.
 */
export async function organisationOf(
  ctx: Context,
  { name, country, kind }: ListingRow['organisation'],
  registrar: Actor,
): Promise<Organisation> {
  const spelled = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const [known]: { id: string }[] = await ctx.db.query(
    `SELECT id FROM organisation
      WHERE lower(name) = lower($1) AND country IS NOT DISTINCT FROM $2 AND kind <> 'secretariat'
      ORDER BY created_at, id LIMIT 1`,
    [spelled, country],
  );
  if (known) return ctx.db.findOneByOrFail(Organisation, { id: known.id });
  const externalId = `import/${country ?? 'INT'}/${digest(spelled.toLowerCase())}`;
  return registerOrganisation({ ...ctx, actor: registrar }, { kind, name: spelled, country, externalId });
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 20);
