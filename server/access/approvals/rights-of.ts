import type { Approval } from './approval.js';
import { approvedActs } from './approved-acts.js';

/** The lines of the table of rights that both persons must hold. */
export const rightsOf = ({ act, input }: Approval) => approvedActs[act].rights(input);
