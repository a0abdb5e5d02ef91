import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileKey } from '../../server/platform/file-store.js';
import type { World } from '../support/world.js';

/** Where a word still stands: `schema.table`, a file under the data directory, an opened content, or the log. */
export async function findCanaries(world: World, word: string, log: readonly string[] = []): Promise<string[]> {
  return [
    ...(await inDatabase(world, word)),
    ...inFiles(world.dataDir, word),
    ...(await inContents(world, word)),
    ...log.filter((line) => line.includes(word)).map((line) => `log: ${line.slice(0, 300)}`),
  ];
}

/** Every column of every table of every schema, as a dump would write it: also bytes, as text and in hexadecimal. */
async function inDatabase({ db }: World, word: string): Promise<string[]> {
  const tables: { name: string }[] = await db.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows: { row: string }[] = await db.query(
      `SELECT t::text AS row FROM ${name} t WHERE position($1 IN t::text) > 0 OR position($2 IN t::text) > 0`,
      [word, Buffer.from(word).toString('hex')],
    );
    found.push(...rows.map(({ row }) => `${name}: ${row.slice(0, 300)}`));
  }
  return found;
}

const inFiles = (dir: string, word: string) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(dir, name)).isFile())
    .filter((name) => says(readFileSync(path.join(dir, name)), word))
    .map((name) => `file: ${name}`);

/** What lies encrypted, as far as there is still a key to it. */
async function inContents({ db, runtime: { parts } }: World, word: string): Promise<string[]> {
  const keys: { id: string; wrapped: string }[] = await db.query(
    `SELECT file_id AS id, wrapped FROM file_key UNION ALL SELECT id, file_key FROM data_export WHERE file_key IS NOT NULL`,
  );
  const found: string[] = [];
  for (const { id, wrapped } of keys) {
    const content = await parts.files.get(id, fileKey(parts.secret, id, wrapped));
    if (content && says(content, word)) found.push(`content: ${id}`);
  }
  return found;
}

const says = (bytes: Buffer, word: string) =>
  bytes.includes(word) || bytes.includes(Buffer.from(word).toString('base64').slice(0, -4));
