import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KindName } from './kinds/listing-kinds.js';
import { listingWorkflow, OPEN, type ListingEvent, type ListingState } from './listing-workflow.js';

export const modalities = [
  'expert_mission',
  'remote_advice',
  'training',
  'study_visit',
  'practice_transfer',
  'equipment_with_expertise',
  'funding',
] as const;
export type Modality = (typeof modalities)[number];
export const levels = ['introductory', 'intermediate', 'advanced', 'expert'] as const;
export type Level = (typeof levels)[number];
export const urgencies = ['low', 'normal', 'high', 'emergency'] as const;
export type Urgency = (typeof urgencies)[number];
/** Who may read it once published: everyone, whoever is signed in, or the parties of a match only. */
export const confidentialities = ['public', 'registered', 'parties'] as const;
export type Confidentiality = (typeof confidentialities)[number];

export const costItems = [
  'travel',
  'allowance',
  'fee_or_salary',
  'housing',
  'local_transport',
  'interpreter',
  'insurance',
  'equipment',
  'tuition',
  'other',
] as const;
export interface CostShare {
  item: (typeof costItems)[number];
  payer: 'requester' | 'provider' | 'donor';
  form: 'cash' | 'in_kind';
}

/**
 * What is asked or offered. One table for all kinds; `details` holds the fields that only its kind has.
 * Money is in minor units of `currency` (ISO 4217), as text because it is a bigint.
 */
@Entity('listing')
export class Listing {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) kind!: KindName;
  @Column({ type: 'uuid' }) organisationId!: string;
  /** The organisation's country at the time, ISO 3166-1 alpha-3; none for intergovernmental bodies. */
  @Column({ type: 'char', length: 3, nullable: true }) country: string | null = null;
  @Column({ type: 'uuid', nullable: true }) authorId: string | null = null;
  @Column({ type: 'text', nullable: true }) externalId: string | null = null;
  /** Demo and example data, labelled so wherever it is shown. */
  @Column({ type: 'boolean' }) illustrative = false;

  /** BCP 47 language the text is written in. */
  @Column({ type: 'text' }) language!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) summary!: string;
  @Column({ type: 'jsonb' }) details!: Record<string, unknown>;
  /** OECD-DAC CRS codes: 5-digit purposes, or 3-digit groups where no purpose is known. */
  @Column({ type: 'integer', array: true }) sectors!: number[];
  /** SDG goals ('2') and targets ('2.4'). */
  @Column({ type: 'text', array: true }) sdgs!: string[];
  @Column({ type: 'text', array: true }) skills!: string[];
  /** Working languages, BCP 47. */
  @Column({ type: 'text', array: true }) languages!: string[];
  /** Whether an interpreter is possible; null when unknown. */
  @Column({ type: 'boolean', nullable: true }) interpreter: boolean | null = null;
  /** Empty when unknown. */
  @Column({ type: 'text', array: true }) modalities!: Modality[];
  /** Where it is needed or can be given; empty when unknown. For a need, its own country if not said. */
  @Column({ type: 'text', array: true }) places!: string[];

  /** Who may benefit. All three empty: unknown when there is a note, else open to all. */
  @Column({ type: 'text', array: true }) eligibleCountries!: string[];
  @Column({ type: 'text', array: true }) eligibleGroupings!: string[];
  @Column({ type: 'text', array: true }) eligibleRegions!: string[];
  /** What could not be put in codes, verbatim. */
  @Column({ type: 'text', nullable: true }) eligibilityNote: string | null = null;

  /** The window in which it should or can happen; either end may be unknown. */
  @Column({ type: 'date', nullable: true }) startsOn: string | null = null;
  @Column({ type: 'date', nullable: true }) endsOn: string | null = null;
  @Column({ type: 'integer', nullable: true }) durationDays: number | null = null;
  /** People asked for or places offered. */
  @Column({ type: 'integer', nullable: true }) seats: number | null = null;
  /** A need's budget, an offer's cost, a fund's grant size. */
  @Column({ type: 'bigint', nullable: true }) amountMin: string | null = null;
  @Column({ type: 'bigint', nullable: true }) amountMax: string | null = null;
  @Column({ type: 'char', length: 3, nullable: true }) currency: string | null = null;
  @Column({ type: 'jsonb' }) costShares!: CostShare[];
  @Column({ type: 'text', nullable: true }) level: Level | null = null;
  @Column({ type: 'integer', nullable: true }) experienceYears: number | null = null;
  @Column({ type: 'text', nullable: true }) planAlignment: string | null = null;
  @Column({ type: 'text' }) urgency: Urgency = 'normal';
  @Column({ type: 'text' }) confidentiality: Confidentiality = 'public';
  @Column({ type: 'date', nullable: true }) validUntil: string | null = null;

  @Column({ type: 'text' }) state: ListingState = listingWorkflow.initial;
  @Column({ type: 'timestamptz' }) stateSince!: Date;
  @Column({ type: 'text', nullable: true }) reasonCode: string | null = null;
  @Column({ type: 'text', nullable: true }) reasonNote: string | null = null;
  @Column({ type: 'integer', nullable: true }) endorsedVersion: number | null = null;
  @Column({ type: 'uuid', nullable: true }) endorsedById: string | null = null;
  @Column({ type: 'timestamptz', nullable: true }) firstPublishedAt: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) confirmedAt: Date | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer' }) version = 1;

  /** Fires a workflow event; the only place a state changes. */
  move(event: ListingEvent, at: Date, reason: { code?: string; note?: string | null | undefined } = {}) {
    this.state = listingWorkflow.next(this.state, event);
    this.stateSince = at;
    this.updatedAt = at;
    this.reasonCode = reason.code ?? null;
    this.reasonNote = reason.note ?? null;
  }

  get open(): boolean {
    return (OPEN as string[]).includes(this.state);
  }
}

/**
 * `vacant`: nobody serves as focal point of its country. The secretariat then stands in for them, from the moment
 * something is submitted; drafts are nobody's but their owner's.
 */
export const listingRelations = (
  listing: Pick<Listing, 'organisationId' | 'country' | 'kind' | 'state'>,
  vacant = false,
) => ({
  owner: [listing.organisationId],
  country: [listing.country],
  ...(listing.kind === 'need'
    ? { needOwner: [listing.organisationId], needCountry: [listing.country] }
    : { offerOwner: [listing.organisationId], offerCountry: [listing.country] }),
  vacancy: vacant && listing.state !== 'draft',
});
