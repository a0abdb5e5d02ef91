import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { KindName } from '../listings/index.js';
import {
  matchWorkflow,
  type DismissReason,
  type EndReason,
  type MatchEvent,
  type MatchState,
} from './match-workflow.js';
import type { Score } from './reason.js';

/** A need and an offer or fund that fit. Both sides see the same row, and so the same reasons. */
@Entity('match')
export class Match {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) needId!: string;
  @Column({ type: 'uuid' }) offerId!: string;
  @Column({ type: 'text' }) offerKind!: Exclude<KindName, 'need'>;
  /** The versions of the two listings that were compared. */
  @Column({ type: 'integer' }) needVersion!: number;
  @Column({ type: 'integer' }) offerVersion!: number;
  /** 0 to 1. */
  @Column({ type: 'real' }) score!: number;
  @Column({ type: 'jsonb' }) criteria!: Score['criteria'];
  @Column({ type: 'text' }) ruleVersion!: string;

  @Column({ type: 'text' }) state: MatchState = matchWorkflow.initial;
  @Column({ type: 'timestamptz' }) stateSince!: Date;
  @Column({ type: 'text', nullable: true }) dismissedReason: DismissReason | null = null;
  @Column({ type: 'text', nullable: true }) dismissedNote: string | null = null;
  @Column({ type: 'uuid', nullable: true }) dismissedById: string | null = null;
  @Column({ type: 'timestamptz', nullable: true }) seenByNeedAt: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) seenByOfferAt: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) shortlistedAt: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) introducedAt: Date | null = null;
  /** The offer side was asked whether it would. */
  @Column({ type: 'timestamptz', nullable: true }) invitedAt: Date | null = null;
  @Column({ type: 'uuid', nullable: true }) invitedById: string | null = null;
  /** The offer side would, and says in one line why it. */
  @Column({ type: 'timestamptz', nullable: true }) interestedAt: Date | null = null;
  @Column({ type: 'uuid', nullable: true }) interestedById: string | null = null;
  @Column({ type: 'text', nullable: true }) interestWhy: string | null = null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt: Date | null = null;
  @Column({ type: 'text', nullable: true }) endedReason: EndReason | null = null;
  @Column({ type: 'text', nullable: true }) endedDetail: string | null = null;

  @Column({ type: 'uuid' }) needOrganisationId!: string;
  @Column({ type: 'char', length: 3, nullable: true }) needCountry: string | null = null;
  @Column({ type: 'uuid' }) offerOrganisationId!: string;
  @Column({ type: 'char', length: 3, nullable: true }) offerCountry: string | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer' }) version = 1;

  /** Fires a workflow event; the only place a person's step changes a state. */
  move(event: MatchEvent, at: Date) {
    this.state = matchWorkflow.next(this.state, event);
    this.stateSince = at;
    this.updatedAt = at;
  }
}

type Sides = Pick<Match, 'needOrganisationId' | 'needCountry' | 'offerOrganisationId' | 'offerCountry'>;

export const matchRelations = (match: Sides) => ({
  needOwner: [match.needOrganisationId],
  needCountry: [match.needCountry],
  offerOwner: [match.offerOrganisationId],
  offerCountry: [match.offerCountry],
});
