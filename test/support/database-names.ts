/** Migrated once in a run, cloned by whoever needs a database. */
export const TEMPLATE = 'bandung_template';

/** By this name the databases of a run that was killed are found, and nobody else's. */
export const TEST_DATABASE_PREFIX = 'bandung_test_';

/** The address of another database on the same server. */
export function databaseUrl(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
