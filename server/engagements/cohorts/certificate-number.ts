import type { EntityManager } from 'typeorm';

/** The year's counter stays locked until the certificate is committed, so that no number is left out or given twice. */
export async function nextCertificateNumber(db: EntityManager, year: number): Promise<string> {
  const [counter]: { last: number }[] = await db.query(
    `INSERT INTO certificate_counter (year, last) VALUES ($1, 1)
     ON CONFLICT (year) DO UPDATE SET last = certificate_counter.last + 1 RETURNING last`,
    [year],
  );
  return `BDG-${year}-${counter!.last}`;
}
