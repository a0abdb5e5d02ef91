import type { Context } from '../platform/context.js';
import { checkFile } from './check-file.js';
import { LOOSE_HOURS } from './limits.js';
import { removeFiles } from './remove-files.js';

const HOUR = 3_600_000;

/**
 * Puts right what broke off: files left in quarantine, files that belong to nothing after a day, rows without content and
 * contents without a row.
 */
export async function sweepFiles(ctx: Context): Promise<void> {
  await lookAgain(ctx);
  await removeFiles(ctx, await idsOf(ctx, `attached_as IS NULL AND created_at < $1`, LOOSE_HOURS));
  const lying = new Map<string, Date>();
  for await (const { name, writtenAt } of ctx.parts.files.list()) lying.set(name, writtenAt);
  const rows = await idsOf(ctx, `created_at < $1`, 1);
  await removeFiles(
    ctx,
    rows.filter((id) => !lying.has(id)),
  );
  await removeStrangers(ctx, lying);
}

async function lookAgain(ctx: Context) {
  for (const fileId of await idsOf(ctx, `state = 'quarantined' AND created_at < $1`, 1 / 6))
    await checkFile(ctx, { fileId, name: undefined }).catch((error: Error) =>
      ctx.parts.log.info({ file: fileId, why: error.message }, 'a file left in quarantine was not taken'),
    );
}

/** Contents that no row knows, files and copies of personal data alike; what is being written just now is left alone. */
async function removeStrangers({ db, parts, now }: Context, lying: Map<string, Date>) {
  const known: { id: string }[] = await db.query(`SELECT id FROM file UNION ALL SELECT id FROM data_export`);
  const ids = new Set(known.map(({ id }) => id));
  for (const [name, writtenAt] of lying)
    if (!ids.has(name) && writtenAt.getTime() < now().getTime() - HOUR) await parts.files.remove(name);
}

async function idsOf({ db, now }: Context, condition: string, hours: number): Promise<string[]> {
  const before = new Date(now().getTime() - hours * HOUR);
  const rows: { id: string }[] = await db.query(`SELECT id FROM file WHERE ${condition}`, [before]);
  return rows.map(({ id }) => id);
}
