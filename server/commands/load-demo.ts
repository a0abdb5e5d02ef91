import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { system } from '../actor.js';
import { Organisation } from '../organisations/index.js';
import type { Runtime } from '../runtime.js';
import { demoWorld, type DemoAccount } from './demo/demo-world.js';
import { table } from './table.js';

/**
 * Fills an empty database with a small illustrative world, whole or not at all, and says who can sign in. Its listings
 * carry no external ids: what is imported beside them is exported without them.
 */
export async function loadDemo({ database, context, config }: Runtime): Promise<void> {
  const file = path.resolve(config.DATA_DIR, 'demo-accounts.txt');
  const text = await database.transaction(async (db) => {
    const ctx = { ...context(system), db };
    if (await db.existsBy(Organisation, {})) return undefined;
    const accounts = tell(await demoWorld(ctx));
    await writeFile(file, accounts, { mode: 0o600 });
    return accounts;
  });
  if (text) console.log(`\n${text}\nThese accounts are also in ${file}`);
}

function tell(accounts: DemoAccount[]): string {
  const rows = accounts.map(({ role, organisation, email, password, totp }) => [
    role.replace('_', ' '),
    email,
    password,
    totp ?? '',
    organisation,
  ]);
  return `Demo accounts. All listings of the demo are illustrative: none is a fact about a government.\n\nWhere there is a key, a code is asked for after the password. Type the key into an authenticator app, or run\n  npm run --silent admin -- code KEY\n\n${table(['role', 'e-mail', 'password', 'key for codes', 'organisation'], rows)}\n`;
}
