import type { z } from 'zod';
import type { Role } from '../../actor.js';
import { Person } from '../../auth/index.js';
import { addMember } from '../../organisations/index.js';
import type { Context } from '../../platform/context.js';
import { generatePassword } from './generate-password.js';
import { promptPassword } from './prompt-password.js';

interface Officer {
  organisationId: string;
  role: Role;
  email: string;
  name: string;
  locale?: string | undefined;
  password?: string | undefined;
}

/** Gives someone an office, and an account when they have none. Returns what to tell whoever did it. */
export async function addOfficer(ctx: Context, { locale, password, ...officer }: Officer): Promise<string> {
  const email = officer.email.normalize('NFC').trim().toLowerCase();
  const known = await ctx.db.existsBy(Person, { email });
  const given = known ? undefined : (password ?? (process.stdin.isTTY ? await promptPassword(email) : undefined));
  const made = known || given ? undefined : generatePassword();
  await addMember(ctx, {
    ...officer,
    ...(locale ? { locale: locale as z.input<typeof addMember.input>['locale'] } : {}),
    ...(known ? {} : { password: given ?? made }),
  });
  const office = `${email} is now ${officer.role.replace('_', ' ')}`;
  if (known) return `${office}; the account was there, and its password is unchanged`;
  return made ? `${office}; password: ${made}` : office;
}
