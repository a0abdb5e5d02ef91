import pg from 'pg';
import { runMigrations } from 'bullmq';
import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { Approval, Delegation, Glass, Invitation } from './access/index.js';
import { ApiToken, Identity, MembershipRow, Passkey, Person } from './auth/index.js';
import { Cohort, Contract, LedgerEntry, Mission, MissionEvaluation, Nomination, Pledge } from './engagements/index.js';
import { Listing, ListingVersion } from './listings/index.js';
import { Match, Message, Pool, Rematch } from './matching/index.js';
import { Mail, Notification, NotificationPreference } from './notifications/index.js';
import { Organisation } from './organisations/index.js';
import { File } from './files/index.js';
import { DataExport, Erasure } from './privacy/index.js';
import { CalendarLink } from './calendars/index.js';
import { SavedSearch, SavedSearchAlert } from './saved-searches/index.js';
import { AuditEntry } from './platform/audit/audit-entry.js';
import { snakeNaming } from './platform/database.js';
import { DomainEvent } from './platform/domain-event.js';
import { LastingClient } from './platform/lasting-client.js';
import { Webhook, WebhookAttempt, WebhookDelivery } from './webhooks/index.js';

const entities = [
  DomainEvent,
  AuditEntry,
  Person,
  MembershipRow,
  ApiToken,
  Passkey,
  Identity,
  Organisation,
  Listing,
  ListingVersion,
  Match,
  Message,
  Pool,
  Rematch,
  Mission,
  Contract,
  MissionEvaluation,
  Cohort,
  Nomination,
  Pledge,
  LedgerEntry,
  Notification,
  NotificationPreference,
  Mail,
  Webhook,
  WebhookDelivery,
  WebhookAttempt,
  File,
  Invitation,
  Approval,
  Delegation,
  Glass,
  DataExport,
  Erasure,
  SavedSearch,
  SavedSearchAlert,
  CalendarLink,
];

/** Dates stay text (a `date` is no instant); the driver would make local midnights of them. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export const createDataSource = (url: string, { poolSize = 16 } = {}) =>
  new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    namingStrategy: snakeNaming,
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    applicationName: 'bandung',
    poolSize,
    connectTimeoutMS: 5_000,
    extra: {
      Client: LastingClient,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 30_000,
      keepAlive: true,
    },
  });

/**
 * As the owner. TypeORM takes no lock of its own, so two processes starting together would both run the migrations. The
 * queue's schema is its library's; the application's login gets to use it.
 */
export async function migrateDatabase(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const database = createDataSource(ownerUrl, { poolSize: 1 });
  try {
    await client.query('SELECT pg_advisory_lock(19550418)');
    await database.initialize();
    const ran = await database.runMigrations({ transaction: 'each' });
    await runMigrations(client as never);
    await client.query(QUEUE_RIGHTS);
    return ran.length;
  } finally {
    if (database.isInitialized) await database.destroy();
    await client.end();
  }
}

/** It makes a sequence for each queue as it meets it. */
const QUEUE_RIGHTS = `
  GRANT USAGE, CREATE ON SCHEMA bullmq TO bandung_app;
  GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA bullmq TO bandung_app;
  GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO bandung_app`;
