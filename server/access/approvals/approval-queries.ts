import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';
import { asSystem } from '../../platform/as-system.js';
import type { Position } from '../../platform/http/keyset.js';
import { Approval } from './approval.js';
import { isSecond } from './decide-approval.js';

export interface ApprovalView {
  approval: Approval;
  /** What it is about, by its name where it has a public one. */
  title: string | null;
  /** Whom it is about: the name of a person, or the address that is invited. */
  person: string | null;
  /** By which a government names its focal point. */
  noteVerbale: string | null;
  /** The name of who loses the role by it. */
  replaces: string | null;
  proposedBy: string;
  /** Whether this actor may confirm or refuse it now. */
  waitsForMe: boolean;
  mine: boolean;
}

/** One proposal, for whoever made it and whoever may decide on it; for everyone else there is none. */
export async function findApproval(ctx: Context, id: string): Promise<ApprovalView> {
  const approval = await asSystem(ctx, ({ db }) => db.findOneBy(Approval, { id }));
  const [view] = approval ? await seen(ctx, [approval]) : [];
  if (!view) throw new Problem('not-found');
  return view;
}

/** The most recent proposals this actor has a part in, newest first: theirs, and those they may be the second for. */
export async function listApprovals(
  ctx: Context,
  { open, limit, after }: { open: boolean; limit: number; after: Position | undefined },
): Promise<ApprovalView[]> {
  const found: ApprovalView[] = [];
  let last = after?.[0] ?? null;
  // Which of those that come near are one's own to decide, the table of rights says: a few rows at a time are asked.
  for (let round = 0; round < 20 && found.length <= limit; round++) {
    const query = ctx.db.createQueryBuilder(Approval, 'a').orderBy('a.id', 'DESC').limit(PAGE);
    if (open) query.andWhere(`a.state = 'open' AND a.expires_at > :now`, { now: ctx.now() });
    if (last) query.andWhere('a.id < :last', { last });
    const rows = await query.getMany();
    found.push(...(await seen(ctx, rows)));
    if (rows.length < PAGE) break;
    last = rows.at(-1)!.id;
  }
  return found.slice(0, limit + 1);
}

const PAGE = 100;
const unnamed: Omit<ApprovalView, 'approval' | 'mine' | 'waitsForMe'> = {
  title: null,
  person: null,
  noteVerbale: null,
  replaces: null,
  proposedBy: '',
};

async function seen(ctx: Context, approvals: Approval[]): Promise<ApprovalView[]> {
  const views: ApprovalView[] = [];
  for (const approval of approvals) {
    const mine = approval.proposedById === ctx.actor.id;
    const second = await isSecond(ctx, approval);
    if (!mine && !second && !(await isSecond(ctx, approval, []))) continue;
    const open = approval.state === 'open' && approval.expiresAt > ctx.now();
    views.push({ approval, ...unnamed, mine, waitsForMe: second && open });
  }
  return named(ctx, views);
}

/** Names that are public or that whoever decides must know: of the organisation, of the listing, of the persons. */
const named = (ctx: Context, views: ApprovalView[]): Promise<ApprovalView[]> =>
  asSystem(ctx, async ({ db }) => {
    const rows: ({ id: string } & typeof unnamed)[] = await db.query(
      `SELECT a.id, coalesce(o.name, l.title) AS title, coalesce(i.email, s.name) AS person,
              i.note_verbale AS "noteVerbale", r.name AS replaces, p.name AS "proposedBy"
         FROM approval a JOIN person p ON p.id = a.proposed_by_id
         LEFT JOIN invitation i ON a.subject_kind = 'invitation' AND i.id = a.subject_id
         LEFT JOIN person r ON r.id = i.replaces_id
         LEFT JOIN person s ON a.subject_kind = 'person' AND s.id = a.subject_id
         LEFT JOIN organisation o ON o.id = a.organisation_id
         LEFT JOIN listing l ON a.act = 'listing.takeDown' AND l.id = a.subject_id
        WHERE a.id = ANY($1)`,
      [views.map(({ approval }) => approval.id)],
    );
    const byId = new Map(rows.map(({ id, ...names }) => [id, names]));
    return views.map((view) => ({ ...view, ...byId.get(view.approval.id) }));
  });
