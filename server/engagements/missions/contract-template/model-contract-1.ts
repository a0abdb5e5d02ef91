import { contractText } from './contract-text.js';
import { framework } from './model-contract-1-framework.js';
import { protection } from './model-contract-1-protection.js';
import { work } from './model-contract-1-work.js';

/**
 * The model contract for experts, after the thirty-three clauses of the Caracas Programme of Action (1981) as the
 * cooperation practice of FAO and UNDP fills them; short wording of our own, not legal advice. Frozen once released:
 * a change is version 2. English only so far.
 */
export const modelContract1 = {
  id: 'model-contract',
  version: 1,
  language: 'en',
  clauses: [...framework, ...work, ...protection],
  render: contractText([...framework, ...work, ...protection]),
};
