import type { Context } from '../../server/platform/context.js';
import { may } from '../../server/platform/policy.js';
import { groupsOfNeeds, type NeedGroup } from '../../server/reporting/index.js';

/** By need, to which groups it belongs and how they are served; for administrators and donors. */
export type Groups = ReadonlyMap<string, readonly NeedGroup[]>;

export const findGroups = async (ctx: Context, needIds: readonly string[] = []): Promise<Groups> =>
  needIds.length > 0 && may(ctx.actor, 'balance', 'view', {}) ? groupsOfNeeds(ctx, needIds) : new Map();
