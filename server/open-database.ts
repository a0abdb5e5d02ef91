import pg from 'pg';
import type { DataSource } from 'typeorm';
import { ConfigError, type Config } from './config.js';
import { createDataSource, migrateDatabase } from './database.js';
import { admitLogin, appLogin, tooMuchPower } from './platform/app-login.js';
import type { EmbeddedPostgres } from './platform/embedded-postgres/start-embedded-postgres.js';

export interface OpenDatabase {
  /** Told nothing about who acts: nobody's. See `actingAs`. */
  opened: DataSource;
  /** Of the application's own login. */
  url: string;
}

/**
 * Migrates as the owner, then works as a login that owns nothing. DATABASE_URL alone is the owner's, who makes that
 * login; with DATABASE_OWNER_URL beside it, it is the login's.
 */
export async function openDatabase(config: Config, embedded: EmbeddedPostgres | undefined): Promise<OpenDatabase> {
  const ownerUrl = config.DATABASE_OWNER_URL ?? config.DATABASE_URL ?? (await embeddedDatabase(embedded!));
  await migrateDatabase(ownerUrl).catch(cannotBeOpened);
  const url = config.DATABASE_OWNER_URL ? config.DATABASE_URL! : await appLogin(ownerUrl).catch(noLogin);
  if (config.DATABASE_OWNER_URL) await admitLogin(ownerUrl, url).catch(cannotBeOpened);
  const opened = await createDataSource(url).initialize().catch(cannotBeOpened);
  const power = await tooMuchPower((sql) => opened.query(sql));
  if (!power) return { opened, url };
  await opened.destroy();
  throw new ConfigError([`DATABASE_URL: its role ${power}; name a login that is a member of bandung_app and no more`]);

  function cannotBeOpened(error: Error & { code?: string }): never {
    throw config.DATABASE_URL ? new ConfigError([`DATABASE_URL: cannot be opened (${reasonOf(error)})`]) : error;
  }

  function noLogin(error: Error & { code?: string }): never {
    if (error.code !== '42501') cannotBeOpened(error);
    throw new ConfigError([
      'DATABASE_URL: its role may not create logins; create one that is a member of bandung_app, put it in DATABASE_URL and the owner in DATABASE_OWNER_URL',
    ]);
  }
}

const NAME = 'bandung';

async function embeddedDatabase(server: EmbeddedPostgres): Promise<string> {
  const client = new pg.Client({ connectionString: server.url() });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${NAME}`);
  } catch (error) {
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
  return server.url(NAME);
}

const reasonOf = (error: Error & { code?: string }) => error.message || error.code || 'no answer';
