import type { z } from 'zod';
import type { EventName, Events } from '../events.js';
import { actedFor } from './acts-for.js';
import { recordAudit, type Attested } from './audit/record-audit.js';
import type { Context } from './context.js';
import { DomainEvent, subjectOf } from './domain-event.js';
import { failpoint } from './failpoint.js';
import { parse } from './parse.js';

export interface CommandContext extends Context {
  emit<N extends EventName>(name: N, payload: Events[N]): void;
  /** For a change that nobody is to react to: it is audited all the same. `kind/id`. */
  audit(subject: string): void;
  /** Keeps this with the audit in plain words: for hashes and the like, never for personal data. */
  evidence(values: Record<string, string>): void;
  /**
   * Commits to personal values without keeping them: with the salt they can be proved, until an erasure destroys it. The
   * holder is the person they are about, or the record of someone without an account.
   */
  attest(holderId: string, values: Record<string, string>): void;
}

/**
 * A use case: checked input, one transaction, and the events and audit of the change stored in that same transaction.
 * Inside `run` the only database handle in reach is the transaction's, so nothing can escape it. A command called
 * inside a command joins through a savepoint.
 */
export function command<I extends z.ZodType, R>(
  name: string,
  spec: { input: I; run(ctx: CommandContext, input: z.output<I>): Promise<R> },
) {
  async function execute(ctx: Context, raw: z.input<I>): Promise<R> {
    const input = parse(spec.input, raw);
    return ctx.db.transaction(async (db) => {
      const events: Partial<DomainEvent>[] = [];
      const emit: CommandContext['emit'] = (event, payload) =>
        events.push({
          name: event,
          ...subjectOf(event, payload),
          payload,
          actorId: ctx.actor.id,
          occurredAt: ctx.now(),
        });

      const quiet: string[] = [];
      const evidence: Record<string, string> = {};
      const attested: Attested[] = [];
      const told: Pick<CommandContext, 'audit' | 'evidence' | 'attest'> = {
        audit: (subject) => quiet.push(subject),
        evidence: (values) => Object.assign(evidence, values),
        attest: (holderId, values) =>
          attested.push(...Object.entries(values).map(([field, value]) => ({ field, value, holderId }))),
      };
      // A copy of its own: what is noted of this use case is not of the next.
      const actor = { ...ctx.actor };
      const result = await spec.run({ ...ctx, actor, db, emit, ...told }, input);
      if (events.length + quiet.length > 0) {
        await failpoint('in-tx-after-change');
        const subjects = [...events.map((event) => `${event.subjectKind}/${event.subjectId}`), ...quiet];
        await recordAudit(
          db,
          {
            command: name,
            actorKind: ctx.actor.kind,
            actorId: ctx.actor.id,
            onBehalfOf: actedFor(actor),
            subjects: [...new Set(subjects)],
            fields: Object.keys((raw ?? {}) as object),
            evidence,
            refusal: null,
            requestId: ctx.requestId ?? null,
            occurredAt: ctx.now(),
          },
          attested,
        );
        if (events.length > 0) await recordEvents(db, events, actedFor(actor));
        await failpoint('before-commit');
      }
      return result;
    });
  }

  return Object.assign(execute, { command: name, input: spec.input });
}

async function recordEvents(db: Context['db'], events: Partial<DomainEvent>[], onBehalfOf: string | null) {
  await db.insert(DomainEvent, events.map((event) => ({ ...event, onBehalfOf })) as DomainEvent[]);
  // Delivered at commit: wakes the relay at once; its poll is the safety net.
  await db.query('NOTIFY domain_event');
}
