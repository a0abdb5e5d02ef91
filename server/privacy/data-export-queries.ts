import type { Context } from '../platform/context.js';
import { fileKey } from '../platform/file-store.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { DataExport } from './data-export.js';
import type { PersonalData } from './gather-personal-data.js';

/** The actor's own copies that are being made or can still be fetched, newest first. */
export async function listDataExports({ db, actor, now }: Context): Promise<DataExport[]> {
  authorize(actor, 'personalData', 'view', { self: actor.id });
  const made = await db.find(DataExport, { where: { personId: actor.id! }, order: { id: 'DESC' } });
  return made.filter(({ expiresAt }) => expiresAt === null || expiresAt > now());
}

/** The content of one, for the person it is about who has just proved who they are. */
export async function readDataExport({ db, actor, now, parts }: Context, id: string): Promise<PersonalData> {
  const found = await db.findOneBy(DataExport, { id });
  authorize(actor, 'personalData', 'export', { self: found?.personId ?? actor.id });
  if (!found || found.personId !== actor.id || (found.expiresAt && found.expiresAt <= now()))
    throw new Problem('not-found');
  if (!found.readyAt || !found.fileKey) throw new Problem('wrong-state', 'It is still being made; you will be told');
  const content = await parts.files.get(id, fileKey(parts.secret, id, found.fileKey));
  if (!content) throw new Problem('not-found');
  return JSON.parse(content.toString()) as PersonalData;
}
