import { blank, orBlank } from './blank.js';
import type { ContractFacts, Party } from './contract-facts.js';
import { partyName, type Clause } from './contract-text.js';
import { costTable } from './cost-table.js';

/** Clauses 1 to 9: who, why, when, and who pays for what. */
export const framework: Clause[] = [
  {
    title: 'Parties',
    text: (facts) =>
      `The Host: ${party(facts.host)}\nThe Releasing Institution: ${party(facts.releasing)}\n` +
      `The Expert: ${orBlank(facts.expertName, 'name of the expert')}.\nThe Funder, if any: ${blank('name')}.\n` +
      'Each party declares that whoever signs for it has the power to do so.',
  },
  {
    title: 'Basis',
    text: ({ need, offer, matchId }) =>
      `This contract rests on ${blank('framework agreement, if any')}, on the need "${need.title}" (${need.id}), ` +
      `on the offer "${offer.title}" (${offer.id}), and on their introduction (match ${matchId}).`,
  },
  {
    title: 'Purpose and terms of reference',
    text: ({ title, dutyStation }) =>
      `The Expert is assigned to: ${title}. Duty station: ${dutyStation}. ` +
      `Outputs and how they are measured: ${blank('outputs and indicators')}; details in the annex Terms of reference.`,
  },
  {
    title: 'Status of the Expert',
    text: () =>
      `The Expert works as ${blank('staff on release, or independent contractor')} and is not a civil servant of the ` +
      'Host. No employment with the Funder arises.',
  },
  {
    title: 'Release',
    text: ({ startsOn, endsOn }) =>
      `The Releasing Institution releases the Expert from ${startsOn} to ${endsOn} and for the journeys before and ` +
      'after. Post, seniority, pension and promotion are kept as if the Expert had stayed.',
  },
  {
    title: 'Duration',
    text: (facts) =>
      `The assignment starts on ${facts.startsOn} and ends on ${facts.endsOn}, ${days(facts)} days in all. ` +
      `Trial or inception period: ${blank('length')}. It may be extended in writing; nobody is promised a renewal.`,
  },
  {
    title: 'Working time and leave',
    text: () =>
      `Working hours are those of the Host for like work. Leave, public holidays and rest trips: ${blank('days')}.`,
  },
  {
    title: 'Pay',
    text: () =>
      `Salary, fee and allowance: ${blank('amounts, currency and day of the rate')}, paid by ${blank('payer')} ` +
      `${blank('when, and against which certified outputs')}. No work is paid twice. Experts of like grade are ` +
      'treated alike.',
  },
  {
    title: 'Sharing of costs',
    text: ({ costs }) => `Each cost is borne as follows; shares of a line add up to the whole.\n${costTable(costs)}`,
  },
];

function party(given: Party): string {
  const points = given.focalPoints.join('; ');
  return `${partyName(given)}, represented by ${blank('name and post')}; focal point: ${orBlank(points, 'focal point')}.`;
}

/** Both the first and the last day count. */
const days = ({ startsOn, endsOn }: ContractFacts) => (Date.parse(endsOn) - Date.parse(startsOn)) / 86_400_000 + 1;
