import { randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * The login the application works with: it owns nothing, bypasses nothing and has what the role `bandung_app` was given.
 * The owner of the database makes it at the first start; its password is kept where only the owner reads it, so that
 * every process of the installation finds the same one. Returns the address to connect to.
 */
export async function appLogin(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(19550424)');
    const name = await loginName(client);
    const password = await keptPassword(client);
    const { rowCount: known } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
    const login = client.escapeIdentifier(name);
    await client.query(
      `${known ? 'ALTER' : 'CREATE'} ROLE ${login} LOGIN NOCREATEDB NOCREATEROLE INHERIT PASSWORD ${client.escapeLiteral(password)}`,
    );
    await client.query(`GRANT bandung_app TO ${login}`);
    await client.query(toSystemRole(login));
    await client.query('COMMIT');
    return withLogin(ownerUrl, name, password);
  } finally {
    await client.end();
  }
}

/** The same for a login that is there already. */
export async function admitLogin(ownerUrl: string, appUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(toSystemRole(client.escapeIdentifier(decodeURIComponent(new URL(appUrl).username))));
  } finally {
    await client.end();
  }
}

/** Its rights come with stepping into it, not by themselves. */
const toSystemRole = (login: string) => `GRANT bandung_system TO ${login} WITH INHERIT FALSE, SET TRUE`;

/** Logins are of the whole server, so they are named after the database. */
async function loginName(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(`SELECT left(current_database(), 57) || '_login' AS name`);
  return rows[0]!.name;
}

async function keptPassword(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ password: string }>('SELECT password FROM app_login');
  if (rows[0]) return rows[0].password;
  const password = randomBytes(24).toString('base64url');
  await client.query('INSERT INTO app_login (password) VALUES ($1)', [password]);
  return password;
}

function withLogin(address: string, name: string, password: string): string {
  const url = new URL(address);
  url.username = encodeURIComponent(name);
  url.password = encodeURIComponent(password);
  return url.href;
}

/** What whoever the application connects as must not have, in words; `undefined` when all is well. */
export async function tooMuchPower(query: (sql: string) => Promise<{ power: string | null }[]>) {
  const [row] = await query(`
    SELECT CASE WHEN r.rolsuper THEN 'is a superuser' WHEN r.rolbypassrls THEN 'bypasses row-level security'
                WHEN EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND pg_has_role(r.oid, c.relowner, 'USAGE'))
                THEN 'owns tables' END AS power
      FROM pg_roles r WHERE r.rolname = current_user`);
  return row?.power ?? undefined;
}
