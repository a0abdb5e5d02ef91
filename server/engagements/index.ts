export { engagementRoutes } from './engagement-routes.js';
export { engagementNouns, listEngagements, type EngagementItem, type EngagementNoun } from './engagement-queries.js';
export { ownDates, publicCourseDates, type EngagementDates } from './engagement-dates.js';
export { timelineKinds, timelineOf, type TimelineItem, type TimelineKind } from './timeline.js';
export { moneyField, moneyJson, moneySchema } from './money.js';

export { acceptMission } from './missions/accept-mission.js';
export { cancelMission } from './missions/cancel-mission.js';
export { completeMission } from './missions/complete-mission.js';
export { contractMission } from './missions/contract-mission.js';
export { Contract } from './missions/contract.js';
export { declineMission } from './missions/decline-mission.js';
export { draftContract } from './missions/draft-contract.js';
export { evaluateMission } from './missions/evaluate-mission.js';
export { missionDue } from './missions/mission-due.js';
export { MissionEvaluation } from './missions/mission-evaluation.js';
export { missionJson, missionSchema } from './missions/mission-json.js';
export { missionActions, missionRelations } from './missions/mission-policy.js';
export { findContract, findEvaluations, findMission } from './missions/mission-queries.js';
export {
  missionCancelReasons,
  missionDeclineReasons,
  missionWorkflow,
  type MissionEvent,
  type MissionState,
} from './missions/mission-workflow.js';
export { Mission } from './missions/mission.js';
export { proposeMission } from './missions/propose-mission.js';
export { startMission } from './missions/start-mission.js';

export { attachCv, removeCv } from './cohorts/attach-cv.js';
export { acceptNomination } from './cohorts/accept-nomination.js';
export { cancelCohort } from './cohorts/cancel-cohort.js';
export { closeCohort } from './cohorts/close-cohort.js';
export { cohortDue } from './cohorts/cohort-due.js';
export { cohortJson, cohortSchema } from './cohorts/cohort-json.js';
export { cohortActions, cohortRelations } from './cohorts/cohort-policy.js';
export { countNominations, findCohort, listCohorts, type CountryCount } from './cohorts/cohort-queries.js';
export { findCertificate, type Certificate } from './cohorts/find-certificate.js';
export { eraseNominee } from './cohorts/erase-nominee.js';
export { findNomination, listNominations } from './cohorts/nomination-queries.js';
export { cohortCancelReasons, cohortWorkflow, type CohortEvent, type CohortState } from './cohorts/cohort-workflow.js';
export { Cohort } from './cohorts/cohort.js';
export { completeCohort } from './cohorts/complete-cohort.js';
export { completeNomination } from './cohorts/complete-nomination.js';
export { declineNomination } from './cohorts/decline-nomination.js';
export { nominateParticipant } from './cohorts/nominate-participant.js';
export { nominationDue } from './cohorts/nomination-due.js';
export { nominationJson, nominationSchema } from './cohorts/nomination-json.js';
export { nominationActions, nominationRelations } from './cohorts/nomination-policy.js';
export {
  nominationWorkflow,
  refuseReasons,
  type NominationEvent,
  type NominationState,
} from './cohorts/nomination-workflow.js';
export { Nomination } from './cohorts/nomination.js';
export { openCohort } from './cohorts/open-cohort.js';
export { refuseNomination } from './cohorts/refuse-nomination.js';
export { withdrawErased } from './cohorts/withdraw-erased.js';
export { selectNomination } from './cohorts/select-nomination.js';

export { confirmPledge } from './pledges/confirm-pledge.js';
export { declinePledge } from './pledges/decline-pledge.js';
export { LedgerEntry, ledgerKinds, type LedgerKind } from './pledges/ledger-entry.js';
export { mayOpenCohort } from './cohorts/training-listing.js';
export { findFundable, fundableOfNeed, type Fundable } from './pledges/fundable-engagements.js';
export { offerPledge } from './pledges/offer-pledge.js';
export { payPledge } from './pledges/pay-pledge.js';
export { pledgeDue } from './pledges/pledge-due.js';
export { pledgeJson, pledgeSchema } from './pledges/pledge-json.js';
export { pledgeActions, pledgeRelations } from './pledges/pledge-policy.js';
export { findPledge, ledgerOf } from './pledges/pledge-queries.js';
export {
  pledgeDeclineReasons,
  pledgeWorkflow,
  withdrawPledgeReasons,
  type PledgeEvent,
  type PledgeState,
} from './pledges/pledge-workflow.js';
export { Pledge, pledgeForms, type PledgeForm } from './pledges/pledge.js';
export { engagementKinds, type EngagementKind } from './pledges/pledged-engagement.js';
export { withdrawPledge } from './pledges/withdraw-pledge.js';
