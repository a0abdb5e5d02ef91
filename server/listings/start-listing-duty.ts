import type { EntityManager } from 'typeorm';
import { startDuty } from '../platform/deadlines.js';
import { listingWorkflow } from './listing-workflow.js';
import type { Listing } from './listing.js';

/** Starts the clock of the state a listing has just entered. */
export const startListingDuty = (db: EntityManager, { id, state, stateSince }: Listing) =>
  startDuty(db, { kind: 'listing', id, state, since: stateSince, workflow: listingWorkflow });
