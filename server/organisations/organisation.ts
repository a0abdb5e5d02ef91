import { Column, Entity, PrimaryColumn } from 'typeorm';

export const organisationKinds = [
  'ministry',
  'focal_point',
  'institution',
  'donor',
  'international',
  'company_or_ngo',
  'secretariat',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const centreStatuses = ['none', 'claimed', 'verified'] as const;
export type CentreStatus = (typeof centreStatuses)[number];

/** A body that takes part. `country` is ISO 3166-1 alpha-3; intergovernmental bodies have none. */
@Entity('organisation')
export class Organisation {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: OrganisationKind;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  acronym: string | null = null;

  @Column({ type: 'char', length: 3, nullable: true })
  country: string | null = null;

  @Column({ type: 'text', nullable: true })
  website: string | null = null;

  @Column({ type: 'text', nullable: true })
  externalId: string | null = null;

  /** Centre of excellence: claimed by the institution, verified by its national focal point. */
  @Column({ type: 'text' })
  centreStatus: CentreStatus = 'none';

  @Column({ type: 'uuid', nullable: true })
  verifiedById: string | null = null;

  @Column({ type: 'timestamptz', nullable: true })
  verifiedAt: Date | null = null;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer' })
  version = 1;
}

export const organisationRelations = (organisation: Organisation) => ({
  owner: [organisation.id],
  country: [organisation.country],
});
