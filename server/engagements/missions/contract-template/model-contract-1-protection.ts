import { blank, orBlank } from './blank.js';
import type { Clause } from './contract-text.js';

/** Clauses 21 to 33: results, changes, ends, disputes, and the form of the contract itself. */
export const protection: Clause[] = [
  {
    title: 'Results and authorship',
    text: () =>
      'The Host uses the results freely. Authors are named. Earlier and traditional knowledge stays with those whose ' +
      `it is. Open licence: ${blank('licence, if any')}.`,
  },
  {
    title: 'Personal data',
    text: () =>
      'Personal data are used for this assignment only, shown to those who need them for it, and erased when no law ' +
      'requires them any longer.',
  },
  {
    title: 'Equipment',
    text: () => `Equipment belongs to ${blank('owner')}, is used for the assignment, and is handed over at its end.`,
  },
  {
    title: 'Review and evaluation',
    text: () =>
      'The Host certifies outputs as they are accepted. At the end the Host and the Releasing Institution each ' +
      'evaluate the mission, unseen by the other until both have done so.',
  },
  {
    title: 'Changes and replacement',
    text: () =>
      'The terms of reference change only in writing, by all parties. If the Expert cannot go on, the Releasing ' +
      `Institution proposes another within ${blank('number of days')} days; the Host is free to decline.`,
  },
  {
    title: 'Suspension and force majeure',
    text: () =>
      'A party kept from its duty by what it could not prevent says so at once; the duty rests while that lasts. ' +
      `Costs meanwhile: ${blank('who pays')}.`,
  },
  {
    title: 'End of the contract',
    text: () =>
      `It ends on its last day; before that by consent, by ${blank('number of days')} days' notice, or at once for ` +
      'grave cause. Work done is paid, and the Expert is brought home, however it ends.',
  },
  {
    title: 'Liability',
    text: () =>
      'The Host answers for claims of third parties that arise from the duties, save where the Expert was grossly ' +
      'negligent or meant harm.',
  },
  {
    title: 'Death or injury in service',
    text: () =>
      `Death or injury through the service is compensated as for like staff of ${blank('whose staff')}, beside the ` +
      'insurance of clause 13.',
  },
  {
    title: 'Disputes',
    text: () =>
      'The parties talk; then their focal points do; then the secretariat conciliates; then arbitration under ' +
      `${blank('rules')}, seated in ${blank('place')}. No immunity is waived.`,
  },
  {
    title: 'Languages',
    text: ({ sharedLanguages }) =>
      `Working languages: ${orBlank(sharedLanguages.join(', '), 'working languages')}. This text is in English; ` +
      `other authentic texts: ${blank('languages, one of which the Expert reads')}.`,
  },
  {
    title: 'Visibility',
    text: () =>
      'The parties may say that the mission takes place and name one another. The Expert is named in public only with ' +
      'his or her consent.',
  },
  {
    title: 'Entry into force and annexes',
    text: () =>
      'It enters into force when all have signed. Annexes: Terms of reference; Table of costs; Work plan; Code of ' +
      'conduct; Facilities of the Host; Emergency contacts.',
  },
];
