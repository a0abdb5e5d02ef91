import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { AuditEntry } from './audit-entry.js';
import { canonical, sha256 } from './canonical.js';

/** A personal value that may one day have to be proved. */
export interface Attested {
  field: string;
  value: string;
  /** The person it is about, or the record that holds it of someone without an account. */
  holderId: string;
}

export type NewEntry = Omit<AuditEntry, 'id'>;

/** Appends an entry and its commitments, unsealed, in the transaction of what it tells of. */
export async function recordAudit(db: EntityManager, entry: NewEntry, attested: readonly Attested[] = []) {
  const { identifiers } = await db.insert(AuditEntry, entry as never);
  if (attested.length === 0) return;
  const entryId = (identifiers[0] as { id: string }).id;
  const salted = attested.map((each) => ({ ...each, salt: randomBytes(32) }));
  await db.query(
    `INSERT INTO audit_commitment (entry_id, field, commitment) SELECT $1::bigint, * FROM unnest($2::text[], $3::bytea[])`,
    [entryId, salted.map(({ field }) => field), salted.map(({ salt, value }) => commitmentTo(salt, value))],
  );
  await db.query(
    `INSERT INTO audit_salt (entry_id, field, holder_id, salt) SELECT $1::bigint, * FROM unnest($2::text[], $3::uuid[], $4::bytea[])`,
    [entryId, salted.map(({ field }) => field), salted.map(({ holderId }) => holderId), salted.map(({ salt }) => salt)],
  );
}

/** SHA-256 of the salt and the value as canonical JSON. */
export const commitmentTo = (salt: Buffer, value: string): Buffer => sha256(salt, canonical(value));
