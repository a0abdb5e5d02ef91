import { Router } from 'express';
import { migrations } from '../migrations/index.js';
import type { Runtime } from './runtime.js';

const READY_LAG_S = 60;
const AUDIT_LAG_S = 60;

/** For machines: is it alive, may it be sent work, which parts are degraded and how far behind. */
export function healthRoutes(runtime: Runtime) {
  const { database, queue, parts } = runtime;

  return Router()
    .get('/healthz', (_req, res) => void res.json({ ok: true }))

    .get('/readyz', async (_req, res) => {
      const state = await status().catch(() => undefined);
      const ready =
        state !== undefined && state.migrations === migrations.length && state.outbox.lagSeconds < READY_LAG_S;
      res.status(ready ? 200 : 503).json({ ready, ...(state ?? { database: 'unreachable' }) });
    })

    .get('/statusz', async (_req, res) => {
      const state = await status().catch(() => undefined);
      if (!state) return void res.status(503).json({ degraded: ['database'] });
      const degraded = [
        ...(parts.search.degraded ? ['search'] : []),
        ...(state.outbox.lagSeconds >= READY_LAG_S ? ['outbox'] : []),
        ...(state.reactions.failing > 0 ? ['reactions'] : []),
        ...(state.mail.failed > 0 ? ['mail'] : []),
        ...(state.audit.lagSeconds >= AUDIT_LAG_S ? ['audit'] : []),
      ];
      res.json({
        degraded,
        queue: { backend: queue.backend },
        search: { engine: parts.search.name },
        mailer: parts.mailer.kind,
        ...state,
      });
    });

  /** Lags in seconds: of events not yet handed over, reactions not yet done, listings not yet indexed, audit not yet sealed. */
  async function status() {
    const [row] = await database.query(
      `SELECT
         (SELECT count(*) FROM migrations)::int AS migrations,
         (SELECT count(*) FROM domain_event WHERE dispatched_at IS NULL)::int AS waiting,
         (SELECT extract(epoch FROM $1::timestamptz - min(occurred_at)) FROM domain_event WHERE dispatched_at IS NULL) AS outbox_lag,
         (SELECT count(*) FROM reaction WHERE done_at IS NULL)::int AS open,
         (SELECT count(*) FROM reaction WHERE done_at IS NULL AND attempts >= 3)::int AS failing,
         (SELECT extract(epoch FROM $1::timestamptz - min(queued_at)) FROM reaction WHERE done_at IS NULL) AS reaction_lag,
         (SELECT extract(epoch FROM $1::timestamptz - min(queued_at)) FROM reaction WHERE done_at IS NULL AND name = 'index') AS index_lag,
         (SELECT count(*) FROM mail WHERE state IN ('queued', 'sending'))::int AS mail_waiting,
         (SELECT count(*) FROM mail WHERE state = 'failed')::int AS mail_failed,
         (SELECT count(*) FROM audit_unsealed)::int AS audit_waiting,
         (SELECT extract(epoch FROM $1::timestamptz - min(e.occurred_at)) FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id) AS audit_lag`,
      [runtime.now()],
    );
    const seconds = (value: string | null) => Math.max(0, Math.round(Number(value ?? 0) * 10) / 10);
    return {
      migrations: row.migrations as number,
      outbox: { waiting: row.waiting as number, lagSeconds: seconds(row.outbox_lag) },
      reactions: { open: row.open as number, failing: row.failing as number, lagSeconds: seconds(row.reaction_lag) },
      index: { lagSeconds: seconds(row.index_lag) },
      audit: { waiting: row.audit_waiting as number, lagSeconds: seconds(row.audit_lag) },
      mail: { waiting: row.mail_waiting as number, failed: row.mail_failed as number },
    };
  }
}
