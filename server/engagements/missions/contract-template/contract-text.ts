import { orBlank } from './blank.js';
import type { ContractFacts, Party } from './contract-facts.js';

export interface Clause {
  title: string;
  text(facts: ContractFacts): string;
}

/** Clauses are numbered by their place. Plain text: it must read the same on paper, in a mail and on a screen. */
export const contractText =
  (clauses: readonly Clause[]) =>
  (facts: ContractFacts): string =>
    [
      'ASSIGNMENT CONTRACT FOR AN EXPERT IN SOUTH-SOUTH COOPERATION',
      facts.title,
      `Mission ${facts.missionId}`,
      ...clauses.map(({ title, text }, index) => `${index + 1}. ${title}\n\n${text(facts)}`),
      signatures(facts),
    ].join('\n\n') + '\n';

export const partyName = ({ name, country }: Party) => (country === null ? name : `${name} (${country})`);

const signatures = ({ host, releasing, expertName }: ContractFacts) =>
  [
    'SIGNATURES',
    `For the Host, ${partyName(host)}:\n${SIGN}`,
    `For the Releasing Institution, ${partyName(releasing)}:\n${SIGN}`,
    `The Expert, ${orBlank(expertName, 'name')}:\n${SIGN}`,
  ].join('\n\n');

const SIGN = '  Name and post: ____________________  Date: __________  Signature: ____________________';
