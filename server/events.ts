/**
 * Everything that can happen, and what is recorded when it does. A leaf: this file imports nothing.
 * Payloads carry ids and codes, never personal data: the record outlives the right to be forgotten.
 * The subject of `noun.past` is `nounId`.
 */
export interface Events {
  'person.registered': { personId: string };
  'person.joined': { personId: string; organisationId: string; role: string };
  'person.left': { personId: string; organisationId: string; role: string };
  /** By somebody else, who says how they made sure whom they talk to. */
  'person.signed_out': { personId: string; proof: string };
  'person.reset': { personId: string; proof: string };

  'invitation.sent': { invitationId: string; role: string };
  'invitation.accepted': { invitationId: string; role: string };
  'invitation.withdrawn': { invitationId: string; role: string };
  'invitation.expired': { invitationId: string; role: string };
  'invitation.due': { invitationId: string; state: string; level: number };

  /** `act`: which of those that need a second person. */
  'approval.proposed': { approvalId: string; act: string };
  'approval.confirmed': { approvalId: string; act: string };
  'approval.refused': { approvalId: string; act: string };
  'approval.withdrawn': { approvalId: string; act: string };
  'approval.expired': { approvalId: string; act: string };
  'approval.due': { approvalId: string; act: string; state: string; level: number };

  'delegation.made': { delegationId: string; role: string };
  'delegation.ended': { delegationId: string; role: string };

  'glass.broken': { glassId: string; kind: string };

  'person.seenOnNewDevice': { personId: string };
  'person.passwordChanged': { personId: string };
  'person.passwordReset': { personId: string };
  'person.secondFactorAdded': { personId: string };
  'person.secondFactorRemoved': { personId: string };
  'person.recoveryCodesRenewed': { personId: string };
  'person.recoveryCodeUsed': { personId: string };
  'person.passkeyAdded': { personId: string; passkeyId: string };
  'person.passkeyRemoved': { personId: string; passkeyId: string };
  /** It was used with a counter that had gone back, as if there were two of it; nobody was let in. */
  'person.passkeyDoubted': { personId: string; passkeyId: string };
  'person.identityLinked': { personId: string; identityId: string };
  'person.identityUnlinked': { personId: string; identityId: string };
  /** Recorded for every address that is asked for, whether or not there is anyone behind it. */
  'reset.asked': { resetId: string };
  'organisation.registered': { organisationId: string };
  'organisation.verified': { organisationId: string };

  'listing.drafted': { listingId: string };
  'listing.submitted': { listingId: string };
  'listing.returned': { listingId: string; reason: string };
  'listing.endorsed': { listingId: string };
  'listing.declined': { listingId: string; reason: string };
  'listing.published': { listingId: string };
  'listing.revised': { listingId: string; material: boolean };
  'listing.reconfirmed': { listingId: string };
  /** What it means has been read, by a provider of embeddings. */
  'listing.embedded': { listingId: string };
  'listing.closed': { listingId: string; reason: string };
  'listing.withdrawn': { listingId: string; reason: string };
  /** By the secretariat. */
  'listing.taken_down': { listingId: string };
  'listing.expired': { listingId: string };
  'listing.due': { listingId: string; state: string; level: number };
  /** It has its place in the order in which listings appeared; saved searches can be asked. */
  'listing.appeared': { listingId: string };

  'savedSearch.found': { savedSearchId: string; alertId: string; count: number };
  /** Nothing for so many days. */
  'savedSearch.quiet': { savedSearchId: string; alertId: string; days: number };

  'match.suggested': { matchId: string; needId: string; offerId: string };
  'match.ended': { matchId: string; needId: string; offerId: string; reason: string };
  'match.shortlisted': { matchId: string };
  'match.dismissed': { matchId: string; reason: string };
  'match.introduced': { matchId: string };
  'match.invited': { matchId: string };
  'match.interestExpressed': { matchId: string };
  /** `side`: which wrote; never what. */
  'match.messageSent': { matchId: string; side: 'need' | 'offer' };
  'match.due': { matchId: string; state: string; level: number };

  /** `needIds`: those that are new in it. */
  'pool.proposed': { poolId: string; needIds: string[] };
  /** `needIds`: those that are in no other now. */
  'pool.dissolved': { poolId: string; reason: string; needIds: string[] };

  'rematch.started': { rematchId: string };
  'rematch.advanced': { rematchId: string };
  'rematch.finished': { rematchId: string };

  'mail.queued': { mailId: string };

  /** Something is to be sent to a webhook now. */
  'delivery.queued': { deliveryId: string };
  /** `failing`: nothing got through for three days. `gone`: it said so itself, and is now disabled. */
  'webhook.failed': { webhookId: string; reason: string };
  /** `fileIds`: whose contents go, here and below. */
  'file.removed': { fileId: string; fileIds: string[] };
  'dataExport.asked': { dataExportId: string };
  'dataExport.ready': { dataExportId: string };
  'erasure.asked': { erasureId: string };
  'erasure.takenBack': { erasureId: string };
  /** `mailIds` and `fileIds`: what lies outside the database and goes as well. */
  'person.erased': { personId: string; mailIds: string[]; fileIds: string[] };

  'mission.proposed': { missionId: string };
  'mission.accepted': { missionId: string };
  'mission.declined': { missionId: string; reason: string };
  'mission.contracted': { missionId: string };
  'mission.started': { missionId: string };
  'mission.completed': { missionId: string };
  'mission.evaluated': { missionId: string };
  'mission.cancelled': { missionId: string; reason: string };
  'mission.due': { missionId: string; state: string; level: number };

  'cohort.opened': { cohortId: string };
  'cohort.closed': { cohortId: string };
  'cohort.completed': { cohortId: string };
  'cohort.cancelled': { cohortId: string; reason: string };
  'cohort.due': { cohortId: string; state: string; level: number };

  'nomination.made': { nominationId: string; cohortId: string };
  'nomination.selected': { nominationId: string; cohortId: string };
  'nomination.refused': { nominationId: string; cohortId: string; reason: string };
  'nomination.accepted': { nominationId: string; cohortId: string };
  'nomination.declined': { nominationId: string; cohortId: string };
  'nomination.completed': { nominationId: string; cohortId: string };
  'nomination.cvAttached': { nominationId: string; cohortId: string; fileIds: string[] };
  'nomination.cvRemoved': { nominationId: string; cohortId: string; fileIds: string[] };
  'nomination.erased': { nominationId: string; cohortId: string; mailIds: string[]; fileIds: string[] };
  'nomination.due': { nominationId: string; state: string; level: number };

  'pledge.offered': { pledgeId: string };
  'pledge.confirmed': { pledgeId: string };
  'pledge.declined': { pledgeId: string; reason: string };
  'pledge.paid': { pledgeId: string };
  'pledge.withdrawn': { pledgeId: string; reason: string };
  'pledge.due': { pledgeId: string; state: string; level: number };
}

export type EventName = keyof Events;
