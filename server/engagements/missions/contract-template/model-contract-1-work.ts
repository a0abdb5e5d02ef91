import { blank, orBlank } from './blank.js';
import type { Clause } from './contract-text.js';

/** Clauses 10 to 20: what each party owes the others, and the conduct and the rights of the Expert. */
export const work: Clause[] = [
  {
    title: 'Duties of the Host',
    text: ({ dutyStation }) =>
      `At ${dutyStation} the Host provides decent housing, an office, data, transport for the work, and the ` +
      `counterparts ${blank('names')}. It obtains admission, work permit and registration in time.`,
  },
  {
    title: 'Duties of the Releasing Institution',
    text: () => 'It releases an expert who is qualified for the task, fit for it and briefed on it.',
  },
  {
    title: 'Privileges, customs and tax',
    text: () =>
      `Personal effects enter and leave free of duty, and pay is taxed, as ${blank('framework or law')} provides.`,
  },
  {
    title: 'Insurance',
    text: ({ startsOn, endsOn }) =>
      `Illness, accident, death, evacuation and harm from the service are insured for the whole time from ` +
      `${startsOn} to ${endsOn} and the journeys. Sums and insurer: ${blank('sums and insurer')}.`,
  },
  {
    title: 'Health and fitness',
    text: () =>
      `The Expert is found fit by a doctor before departure. Vaccinations: ${blank('required vaccinations')}.`,
  },
  {
    title: 'Security',
    text: () =>
      'The Host briefs the Expert on security on arrival, keeps an evacuation plan and includes the Expert in it. ' +
      'The Expert may refuse to go where life is in danger.',
  },
  {
    title: 'Conduct',
    text: () =>
      'The Expert serves the purpose impartially, takes no instruction from outside, keeps confidence, declares ' +
      'conflicts of interest, neither gives nor takes bribes, and stays out of the politics of the host country. ' +
      'Sexual exploitation, abuse and harassment are forbidden, by the Expert and against the Expert.',
  },
  {
    title: 'Fair recruitment',
    text: () =>
      'The Expert pays nobody a fee for the assignment; receives a copy of this contract in a language he or she ' +
      'reads; keeps passport and diplomas at all times; is paid into an own account; moves freely; and may leave ' +
      `with ${blank('number of days')} days' notice.`,
  },
  {
    title: 'Family',
    text: () => `Dependants who come along, their travel and schooling: ${blank('who, and what is covered')}.`,
  },
  {
    title: 'Reporting',
    text: ({ sharedLanguages }) =>
      'The Expert files an inception report, a report each month and a final report within fourteen days of the end, ' +
      `in ${orBlank(sharedLanguages.join(' or '), 'language of reports')}.`,
  },
  {
    title: 'Hand-over of knowledge',
    text: () =>
      `Counterparts work beside the Expert and are trained for ${blank('hours')} hours, by the plan in the annex ` +
      'Work plan, so that the work goes on afterwards.',
  },
];
