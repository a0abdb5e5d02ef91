import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../../server/database.js';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/start-embedded-postgres.js';
import { databaseUrl, TEMPLATE, TEST_DATABASE_PREFIX } from './database-names.js';
import { runSql } from './run-sql.js';
import { stopAbandonedServers } from './stop-abandoned-servers.js';

const FOLDER_PREFIX = 'bandung-test-';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The maintenance database of the test server. */
    databaseUrl: string;
  }
}

/**
 * What tests start as processes is built as for `npm start`. One server for the whole run, with one migrated database in it that `freshDatabase` clones. TEST_DATABASE_URL names a
 * server to use instead of the embedded one; only one run at a time may use it.
 */
export default async function setup(project: TestProject) {
  execFileSync(process.execPath, ['ensure.mjs', 'build'], { stdio: 'inherit' });
  const server = process.env.TEST_DATABASE_URL ? givenServer(process.env.TEST_DATABASE_URL) : await embeddedServer();
  await makeTemplate(server.url);
  project.provide('databaseUrl', server.url);
  return server.stop;
}

async function embeddedServer() {
  await stopAbandonedServers(os.tmpdir(), FOLDER_PREFIX);
  const dir = mkdtempSync(path.join(os.tmpdir(), FOLDER_PREFIX));
  const server = await startEmbeddedPostgres({ dir, throwaway: true });
  return { url: server.url(), stop: () => server.stop() };
}

function givenServer(url: string) {
  return { url, stop: () => dropTestDatabases(url) };
}

async function makeTemplate(url: string): Promise<void> {
  await dropTestDatabases(url);
  await runSql(url, `CREATE DATABASE ${TEMPLATE}`);

  const templateUrl = databaseUrl(url, TEMPLATE);
  await migrateDatabase(templateUrl);

  await runSql(url, `ALTER DATABASE ${TEMPLATE} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
}

/** What a run that was killed left on a server that outlives it. */
async function dropTestDatabases(url: string): Promise<void> {
  const left = await runSql<{ name: string }>(
    url,
    `SELECT datname AS name FROM pg_database WHERE datname = '${TEMPLATE}' OR starts_with(datname, '${TEST_DATABASE_PREFIX}')`,
  );
  for (const { name } of left) {
    if (name === TEMPLATE) await runSql(url, `ALTER DATABASE ${name} WITH IS_TEMPLATE false`);
    await runSql(url, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}
