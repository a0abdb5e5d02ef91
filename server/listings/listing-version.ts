import { Column, Entity, PrimaryColumn, type EntityManager } from 'typeorm';
import { contentOf, differences, isMaterial, type FieldChange } from './listing-content.js';
import type { Listing } from './listing.js';

/** Every text a listing ever had, and how it differs from the one last endorsed. */
@Entity('listing_version')
export class ListingVersion {
  @PrimaryColumn({ type: 'uuid' }) listingId!: string;
  @PrimaryColumn({ type: 'integer' }) version!: number;
  @Column({ type: 'jsonb' }) content!: object;
  @Column({ type: 'jsonb' }) changes!: FieldChange[];
  @Column({ type: 'boolean' }) material!: boolean;
  @Column({ type: 'uuid', nullable: true }) authorId!: string | null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}

/** Who wrote what the focal point has not endorsed yet, by listing. */
export async function authorsSinceEndorsement(db: EntityManager, listingIds: string[]): Promise<Map<string, string[]>> {
  if (listingIds.length === 0) return new Map();
  const rows: { id: string; authors: string[] }[] = await db.query(
    `SELECT v.listing_id AS id, array_agg(DISTINCT v.author_id) AS authors
       FROM listing_version v JOIN listing l ON l.id = v.listing_id
      WHERE v.listing_id = ANY($1) AND v.version > coalesce(l.endorsed_version, 0) AND v.author_id IS NOT NULL
      GROUP BY v.listing_id`,
    [listingIds],
  );
  return new Map(rows.map(({ id, authors }) => [id, authors]));
}

/** Keeps the listing's present text as its present version, compared with the endorsed one (or with nothing). */
export async function keepVersion(
  db: EntityManager,
  listing: Listing,
  authorId: string | null,
  at: Date,
): Promise<ListingVersion> {
  const endorsed = listing.endorsedVersion
    ? await db.findOneBy(ListingVersion, { listingId: listing.id, version: listing.endorsedVersion })
    : null;
  const changes = differences(endorsed?.content ?? {}, contentOf(listing));
  const row = Object.assign(new ListingVersion(), {
    listingId: listing.id,
    version: listing.version,
    content: contentOf(listing),
    changes: endorsed ? changes : [],
    material: isMaterial(changes),
    authorId,
    createdAt: at,
  });
  await db.insert(ListingVersion, row as never);
  return row;
}
