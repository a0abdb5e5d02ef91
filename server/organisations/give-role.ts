import type { EntityManager } from 'typeorm';
import type { MembershipRow } from '../auth/index.js';

/** A role that has ended begins anew; one that is held stays as it is. No check of who asks. */
export const giveRole = (db: EntityManager, { personId, organisationId, role, since }: Omit<MembershipRow, 'until'>) =>
  db.query(
    `INSERT INTO membership AS m (person_id, organisation_id, role, since) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, organisation_id, role) DO UPDATE SET since = excluded.since, until = NULL
      WHERE m.until <= excluded.since`,
    [personId, organisationId, role, since],
  );
