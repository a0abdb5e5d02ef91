import { system } from '../actor.js';
import { totpCode } from '../auth/index.js';
import { addOfficer } from './admin/add-officer.js';
import { focalPointOf } from './admin/focal-point-of.js';
import { giveToken } from './admin/give-token.js';
import { listOfficers } from './admin/list-officers.js';
import type { Context } from '../platform/context.js';
import { runCommand, UsageError, withRuntime } from './run-command.js';
import { secretariat } from './secretariat.js';

const usage = `Makes the first accounts, and lists who holds office.

  npm run admin -- administrator --email ADDRESS --name NAME [--password PASSWORD] [--locale en]
  npm run admin -- focal-point --country NPL --email ADDRESS --name NAME [--password PASSWORD] [--locale en]
  npm run admin -- token --email ADDRESS [--scopes read,write] [--days 90]
  npm run admin -- code KEY
  npm run admin -- list

  administrator  someone of the secretariat
  focal-point    someone of the national focal point of a country, which is registered when there is none yet
  token          a bearer token for the API, shown once
  code           what an authenticator app with this key shows now, for trying out the demo
  list           administrators and focal points

  --password     at least 15 characters; without it you are asked on a terminal, and elsewhere one is made and printed.
                 Someone who has an account already keeps their password.
  --locale       language of their mails: ar, zh, en, fr, pt, ru or es

Leaves with 0, with 1 when it is refused, with 2 on wrong usage.`;

await runCommand({
  usage,
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    password: { type: 'string' },
    country: { type: 'string' },
    locale: { type: 'string' },
    scopes: { type: 'string' },
    days: { type: 'string' },
  },

  async run({ positionals: [task, ...more], values }) {
    if (task === 'code') return code(more);
    if (more.length > 0) throw new UsageError(`Not understood: ${more.join(' ')}`);
    const account = { password: values.password, locale: values.locale };
    const tasks = { administrator, 'focal-point': focalPoint, token, list };
    if (!task || !Object.hasOwn(tasks, task)) throw new UsageError(task ? `There is no ${task}.` : 'Say what to do.');
    console.log(await tasks[task as keyof typeof tasks]());
    return 0;

    function administrator() {
      const { email, name } = required('email', 'name');
      return asSecretariat(async (ctx) => {
        const organisationId = ctx.actor.memberships[0]!.organisationId;
        return addOfficer(ctx, { ...account, email, name, organisationId, role: 'administrator' });
      });
    }

    function focalPoint() {
      const { email, name, country } = required('email', 'name', 'country');
      return asSecretariat(async (ctx) => {
        const { id } = await focalPointOf(ctx, country.trim().toUpperCase());
        return addOfficer(ctx, { ...account, email, name, organisationId: id, role: 'focal_point' });
      });
    }

    function token() {
      const { email } = required('email');
      return withRuntime(({ context }) => giveToken(context(system), { ...values, email }));
    }

    function list() {
      return withRuntime(({ context }) => listOfficers(context(system)));
    }

    function required<const K extends 'email' | 'name' | 'country'>(...options: K[]): Record<K, string> {
      const missing = options.filter((option) => !values[option]?.trim());
      if (missing.length > 0) throw new UsageError(`Say ${missing.map((option) => `--${option}`).join(' and ')}.`);
      return values as Record<K, string>;
    }
  },
});

function code([key = '', ...more]: string[]): 0 {
  if (more.length > 0 || !/^[A-Z2-7]{16,}$/.test(key))
    throw new UsageError('Say the key: letters and figures in base32.');
  console.log(totpCode(key, new Date()));
  return 0;
}

/** Whoever may run commands on this machine acts for the secretariat. */
function asSecretariat(run: (ctx: Context) => Promise<string>) {
  return withRuntime(async ({ context }) => run({ ...context(system), actor: await secretariat(context(system)) }));
}
