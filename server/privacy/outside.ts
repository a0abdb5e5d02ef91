import type { Context } from '../platform/context.js';
import { about, type Subject } from './subject.js';

/** What is known of someone and lies outside the database, by the ids it is called after. */
export interface Outside {
  /** Of kept mails. */
  mailIds: string[];
  /** Of contents. */
  fileIds: string[];
}

/** Mails to an account, and those to an address: invitations, and what a nominee was told of broken glass. */
const MAILS = `
  SELECT t.id FROM mail t WHERE t.person_id = {person}::uuid
  UNION SELECT t.id FROM password_reset t WHERE t.person_id = {person}::uuid
  UNION SELECT t.id FROM invitation t WHERE t.email = {email}
  UNION SELECT t.id FROM glass t JOIN nomination n ON n.id = t.subject_id WHERE lower(n.participant_email) = {email}`;

const FILES = `
  SELECT t.id FROM data_export t WHERE t.person_id = {person}::uuid
  UNION SELECT t.id FROM file t
   WHERE t.subject_hash = {hash} OR (t.uploader_id = {person}::uuid AND t.attached_as IS NULL)`;

/** Asked before the rows that lead to it are gone. */
export async function findOutside(ctx: Context, subject: Subject): Promise<Outside> {
  const ids = async (statement: string) => {
    const { sql, params } = about(ctx, subject, statement);
    const rows: { id: string }[] = await ctx.db.query(`${sql} ORDER BY 1`, params);
    return rows.map(({ id }) => id);
  };
  return { mailIds: await ids(MAILS), fileIds: await ids(FILES) };
}
