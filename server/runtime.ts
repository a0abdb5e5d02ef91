import path from 'node:path';
import pg from 'pg';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { system, type Actor } from './actor.js';
import { createIdentityProvider, OIDC_CALLBACK, type ProviderSettings } from './auth/index.js';
import { ConfigError, type Config } from './config.js';
import { openDatabase } from './open-database.js';
import { actingAs } from './platform/acting-as.js';
import type { Context, Parts } from './platform/context.js';
import { createEgress, type EgressOptions } from './platform/egress/create-egress.js';
import { httpEmbedder } from './platform/embedder/http-embedder.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './platform/embedded-postgres/start-embedded-postgres.js';
import { folderStore } from './platform/file-store.js';
import { generatedSecret } from './platform/generated-secret.js';
import { LastingClient } from './platform/lasting-client.js';
import { createLog } from './platform/log.js';
import { createMailer } from './platform/mailer/create-mailer.js';
import { openQueue } from './platform/queue/open-queue.js';
import type { QueueConnection } from './platform/queue/queue-connection.js';
import { createSearch } from './search/index.js';

/** Everything a face (API, workers, a command) needs, opened once from the configuration. */
export interface Runtime {
  readonly config: Config;
  readonly log: Logger;
  /** As the system acts. What a person sees is in their context's `db`. */
  readonly database: DataSource;
  /** Of the login that owns nothing. */
  readonly databaseUrl: string;
  /** For the libraries that want a plain pool: sessions and sign-in limits. */
  readonly pool: pg.Pool;
  readonly queue: QueueConnection;
  readonly parts: Parts;
  readonly now: () => Date;
  /** Whether the database is the embedded one. */
  readonly embedded: boolean;
  context(actor: Actor, requestId?: string): Context;
  close(): Promise<void>;
}

export async function openRuntime(
  config: Config,
  { now = () => new Date(), log = createLog(config.LOG_LEVEL), egress = {} as EgressOptions } = {},
): Promise<Runtime> {
  const embedded = config.DATABASE_URL
    ? undefined
    : await startEmbeddedPostgres({ dir: path.resolve(config.DATA_DIR, 'postgres') });
  try {
    return await openParts(config, embedded, { now, log, egress });
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function openParts(
  config: Config,
  embedded: EmbeddedPostgres | undefined,
  { now, log, egress }: { now: () => Date; log: Logger; egress: EgressOptions },
): Promise<Runtime> {
  const { opened, url: databaseUrl } = await openDatabase(config, embedded);
  const { dataSource: database } = actingAs(opened, system);
  const queue = await openQueue({
    redisUrl: config.REDIS_URL,
    prefix: config.REDIS_PREFIX,
    databaseUrl,
    production: config.NODE_ENV === 'production',
    log,
  });
  const pool = new pg.Pool({
    Client: LastingClient,
    connectionString: databaseUrl,
    max: 5,
    connectionTimeoutMillis: 5_000,
  });
  pool.on('error', (error) => log.warn({ err: error }, 'a pooled connection was lost'));

  const baseUrl = config.BASE_URL?.replace(/\/$/, '') ?? `http://${publicHost(config.HOST)}:${config.PORT}`;
  const wayOut = createEgress({ allow: config.EGRESS_ALLOW, ...egress });
  const parts: Parts = {
    log,
    baseUrl,
    contacts: contactsOf(config),
    secret: config.SESSION_SECRET ?? generatedSecret(config.DATA_DIR),
    search: createSearch({ database, meiliUrl: config.MEILI_URL, meiliKey: config.MEILI_KEY, log }),
    embedder: embedderOf(config),
    files: folderStore(path.resolve(config.DATA_DIR, 'files')),
    egress: wayOut,
    identityProvider: providerOf(config, { baseUrl, fetch: wayOut.fetch, now, log }),
    mailer: createMailer({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM, dataDir: config.DATA_DIR, log }),
  };

  return {
    config,
    log,
    database,
    databaseUrl,
    pool,
    queue,
    parts,
    now,
    embedded: embedded !== undefined,
    context: (actor, requestId) => ({
      actor,
      db: actingAs(opened, actor),
      now,
      parts,
      ...(requestId ? { requestId } : {}),
    }),
    async close() {
      await queue.close();
      await parts.mailer.close();
      await opened.destroy();
      await pool.end();
      await embedded?.stop();
    },
  };
}

/** In production nobody is named who was not asked for. */
const contactsOf = ({ NODE_ENV, CONTACT, SECURITY_CONTACT }: Config) => {
  const general = CONTACT ?? (NODE_ENV === 'production' ? undefined : 'mailto:contact@bandung.example');
  return { general, security: SECURITY_CONTACT ?? general };
};

const embedderOf = ({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key }: Config) =>
  url && model ? httpEmbedder({ url, model, key }) : undefined;

const providerOf = (
  { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name }: Config,
  { baseUrl, ...around }: { baseUrl: string } & Pick<ProviderSettings, 'fetch' | 'now' | 'log'>,
) =>
  issuer && clientId && clientSecret
    ? createIdentityProvider({
        ...around,
        issuer,
        clientId,
        clientSecret,
        name: name ?? new URL(issuer).hostname,
        callback: `${baseUrl}${OIDC_CALLBACK}`,
      })
    : undefined;

const publicHost = (host: string) => (['0.0.0.0', '::', '127.0.0.1'].includes(host) ? 'localhost' : host);

/** Says in words why it cannot start, closes what was opened, and ends the process. */
export async function refuseToStart(error: unknown, opened: Runtime[]): Promise<never> {
  console.error(error instanceof ConfigError ? error.message : error);
  for (const runtime of opened) await runtime.close().catch(() => {});
  process.exit(1);
}
