import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import { Delegation } from './delegation.js';

export interface DelegationView {
  delegation: Delegation;
  principal: string;
  deputy: string;
  organisation: string;
}

/** Deputies named by this actor, for this actor, and in their organisations; the newest first, at most 200. */
export async function listDelegations(ctx: Context): Promise<DelegationView[]> {
  const rows = await ctx.db.find(Delegation, { order: { id: 'DESC' }, take: 200 });
  const names: { id: string; principal: string; deputy: string; organisation: string }[] = await asSystem(
    ctx,
    ({ db }) =>
      db.query(
        `SELECT d.id, principal.name AS principal, deputy.name AS deputy, o.name AS organisation
         FROM delegation d JOIN person principal ON principal.id = d.principal_id JOIN person deputy ON deputy.id = d.deputy_id
         JOIN organisation o ON o.id = d.organisation_id
        WHERE d.id = ANY($1)`,
        [rows.map(({ id }) => id)],
      ),
  );
  const byId = new Map(names.map((row) => [row.id, row]));
  return rows.map((delegation) => ({ delegation, ...byId.get(delegation.id)! }));
}
