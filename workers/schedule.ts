import { expireLapsedAccess } from '../server/access/index.js';
import { system } from '../server/actor.js';
import { forgetCeremonies } from '../server/auth/index.js';
import { expireLapsedListings } from '../server/listings/index.js';
import { embedMissing, rematchDaily } from '../server/matching/index.js';
import { sealEntries } from '../server/platform/audit/seal-entries.js';
import { signingKeyOf } from '../server/platform/audit/signing-key.js';
import { takeCheckpoint } from '../server/platform/audit/take-checkpoint.js';
import { sendDigests, sendHeldMails } from '../server/notifications/index.js';
import { eraseWhenDue } from '../server/privacy/index.js';
import { alertDue } from '../server/saved-searches/index.js';
import type { Runtime } from '../server/runtime.js';
import { sendDueDeliveries } from '../server/webhooks/index.js';
import { applyDeadlines } from './apply-deadlines.js';
import { housekeep } from './housekeep.js';
import { reconcile } from './reconcile.js';

interface Task {
  name: string;
  everySeconds: number;
  run(runtime: Runtime): Promise<unknown>;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * WHAT HAPPENS WHEN, on one screen. Each task looks at rows, not at when it last ran: three missed runs, or two at
 * once in different processes, come to the same.
 */
export const schedule: Task[] = [
  { name: 'send-held-mails', everySeconds: 1, run: ({ context }) => sendHeldMails(context(system)) },
  { name: 'send-due-deliveries', everySeconds: 1, run: ({ context }) => sendDueDeliveries(context(system)) },
  { name: 'apply-deadlines', everySeconds: 10, run: applyDeadlines },
  { name: 'seal-audit', everySeconds: 3, run: ({ context }) => sealEntries(context(system)) },
  { name: 'reconcile', everySeconds: 15, run: reconcile },
  {
    name: 'expire-lapsed-listings',
    everySeconds: 10 * MINUTE,
    run: ({ context }) => expireLapsedListings(context(system)),
  },
  {
    name: 'expire-lapsed-access',
    everySeconds: 10 * MINUTE,
    run: ({ context }) => expireLapsedAccess(context(system)),
  },
  {
    name: 'audit-checkpoint',
    everySeconds: 10 * MINUTE,
    run: ({ context, config }) => takeCheckpoint(context(system), signingKeyOf(config)),
  },
  { name: 'saved-search-alerts', everySeconds: 10 * MINUTE, run: ({ context }) => alertDue(context(system)) },
  {
    name: 'daily-digests',
    everySeconds: 10 * MINUTE,
    run: ({ context }) => sendDigests(context(system), { cadence: 'daily' }),
  },
  {
    name: 'weekly-digests',
    everySeconds: HOUR,
    run: ({ context }) => sendDigests(context(system), { cadence: 'weekly' }),
  },
  { name: 'rematch-daily', everySeconds: HOUR, run: ({ context }) => rematchDaily(context(system)) },
  { name: 'embed-missing', everySeconds: 10 * MINUTE, run: ({ context }) => embedMissing(context(system)) },
  { name: 'erase-when-due', everySeconds: 10 * MINUTE, run: ({ context }) => eraseWhenDue(context(system)) },
  { name: 'forget-ceremonies', everySeconds: 10 * MINUTE, run: ({ context }) => forgetCeremonies(context(system)) },
  { name: 'housekeep', everySeconds: 6 * HOUR, run: housekeep },
];
