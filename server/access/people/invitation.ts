import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../actor.js';
import type { Locale } from '../../codes/index.js';
import {
  INVITATION_DAYS,
  invitationWorkflow,
  type InvitationEvent,
  type InvitationState,
} from './invitation-workflow.js';

const DAY = 86_400_000;

/** That someone is asked, by mail, to take a role. They accept by setting their own name and password. */
@Entity('invitation')
export class Invitation {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) organisationId!: string;
  /** Lower case, NFC. */
  @Column({ type: 'text' }) email!: string;
  @Column({ type: 'text' }) role!: Role;
  /** Of the mail. */
  @Column({ type: 'text' }) locale!: Locale;
  /** Reference of the note by which a government named its focal point. */
  @Column({ type: 'text', nullable: true }) noteVerbale: string | null = null;
  /** Who holds the role until the invited accept, and no longer. */
  @Column({ type: 'uuid', nullable: true }) replacesId: string | null = null;
  /** SHA-256 of the link's token, hexadecimal. */
  @Column({ type: 'text' }) tokenHash!: string;
  @Column({ type: 'text' }) state: InvitationState = invitationWorkflow.initial;
  @Column({ type: 'timestamptz' }) stateSince!: Date;
  @Column({ type: 'uuid' }) invitedById!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  /** Of the link; none before it is sent. */
  @Column({ type: 'timestamptz', nullable: true }) expiresAt: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) mailedAt: Date | null = null;
  @Column({ type: 'uuid', nullable: true }) acceptedById: string | null = null;
  @Column({ type: 'integer' }) version = 1;

  /** Fires a workflow event; the only place a state changes. */
  move(event: InvitationEvent, at: Date) {
    this.state = invitationWorkflow.next(this.state, event);
    this.stateSince = at;
    if (event === 'send') this.expiresAt = new Date(at.getTime() + INVITATION_DAYS * DAY);
  }

  /** As it is at this moment, whether or not anyone has noted that the link has run out. */
  stateAt(now: Date): InvitationState {
    return this.state === 'sent' && this.expiresAt !== null && this.expiresAt <= now ? 'expired' : this.state;
  }
}
