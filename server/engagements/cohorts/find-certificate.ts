import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';

export interface Certificate {
  number: string;
  course: string;
  institution: string;
  startsOn: string;
  endsOn: string;
  issuedAt: Date;
  valid: boolean;
}

/** For anyone who holds a certificate and asks whether it is real. Whose it is stays between them. */
export async function findCertificate(ctx: Context, number: string): Promise<Certificate> {
  const [certificate]: Certificate[] = await asSystem(ctx, ({ db }) =>
    db.query(
      `SELECT n.certificate_number AS number, c.title AS course, o.name AS institution, c.starts_on AS "startsOn",
            c.ends_on AS "endsOn", n.state_since AS "issuedAt", c.state <> 'cancelled' AS valid
       FROM nomination n JOIN cohort c ON c.id = n.cohort_id JOIN organisation o ON o.id = c.offer_organisation_id
      WHERE n.certificate_number = $1`,
      [number],
    ),
  );
  if (!certificate) throw new Problem('not-found', 'No certificate with this number was issued');
  return certificate;
}
