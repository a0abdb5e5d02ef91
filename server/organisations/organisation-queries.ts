import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { Problem } from '../problems.js';
import { Organisation, type OrganisationKind } from './organisation.js';

export async function findOrganisation({ db }: Context, id: string): Promise<Organisation> {
  const organisation = await db.findOneBy(Organisation, { id });
  if (!organisation) throw new Problem('not-found');
  return organisation;
}

interface Filter {
  country?: string | undefined;
  kind?: OrganisationKind | undefined;
  limit: number;
  after: Position | undefined;
}

/** One more than `limit`, by name; `after` is the last name and id of the page before. */
export function listOrganisations({ db }: Context, { country, kind, limit, after }: Filter): Promise<Organisation[]> {
  const query = db
    .createQueryBuilder(Organisation, 'o')
    .orderBy('o.name')
    .addOrderBy('o.id')
    .limit(limit + 1);
  if (country) query.andWhere('o.country = :country', { country });
  if (kind) query.andWhere('o.kind = :kind', { kind });
  if (after) query.andWhere('(o.name, o.id) > (:name, :id)', { name: after[0], id: after[1] });
  return query.getMany();
}

/** The focal point organisations that speak for a country. */
export const focalPointsOf = ({ db }: Context, country: string) =>
  db.findBy(Organisation, { kind: 'focal_point', country });
