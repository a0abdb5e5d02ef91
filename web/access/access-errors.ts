import type { Problem } from '../../server/problems.js';
import { fieldErrors } from '../components/field-errors.js';
import type { FormError } from '../components/error-summary.js';
import type { Translate } from '../words/translator.js';

/** What is wrong, at the field it is wrong with; a refusal that is about no field stands alone. */
export const accessErrors = (problem: Problem | undefined, t: Translate): FormError[] => fieldErrors(problem, says, t);

const says = {
  email: 'access.emailWrong',
  role: 'access.roleWrong',
  replacesId: 'access.replacesWrong',
  noteVerbale: 'access.noteNeeded',
  from: 'access.daysWrong',
  until: 'access.daysWrong',
  reason: 'access.reasonWrong',
  proof: 'person.proofNeeded',
  to: 'person.toWrong',
} as const;
