import type { PoolEndReason, PoolForm, Unsettled } from '../../../server/matching/index.js';

/** What the pages say of needs that could be met together, and of listings that look like one another. */
export const pools = {
  'pool.title': '{countries, plural, one {# country asks} other {# countries ask}} for the same',
  'pool.lead':
    'These needs are about the same, whatever their languages, and could be met together. Nothing is decided: this is a proposal to the countries concerned.',
  'pool.over': 'No longer proposed',
  'pool.over.too_few_countries': 'Fewer than two countries with an open need are left.',
  'pool.over.no_longer_alike': 'What the needs ask for is no longer the same.',
  'pool.over.regrouped': 'Its needs are now proposed together with others.',
  'pool.needs': 'Who asks',
  'pool.likeness': 'Likeness: {share, number, percent}',
  'pool.centre': 'All others are like this one',
  'pool.hidden':
    'Not shown, because others may not read them at the moment: {count, plural, one {# need} other {# needs}}.',
  'pool.words': 'The same, in the words of each',
  'pool.plan': 'Proposal',
  'pool.countries': 'Countries',
  'pool.form': 'Proposed form',
  'pool.form.course': 'One course for all',
  'pool.form.mission': 'One expert mission to all',
  'pool.form.study_visit': 'One study visit for all',
  'pool.form.remote': 'Remote advice to all',
  'pool.seats': 'Participants together',
  'pool.common': 'Languages all share',
  'pool.working': 'Working language',
  'pool.saving': 'What it would save',
  'pool.savingIn': 'Budgets in {currency}',
  'pool.apart': 'Each by itself',
  'pool.together': 'Together',
  'pool.saved': 'Saved',
  'pool.savingWhy':
    'Assumption: {share, number, percent} of a budget is paid once, however many countries take part. What is saved is that share of all budgets but the largest.',
  'pool.savingNone': 'Nothing can be compared: fewer than two budgets are stated in the same currency.',
  'pool.settle': 'To be agreed first',
  'pool.of': 'Asked for by several countries',
  'pool.ofText': 'Open needs of {countries, plural, one {# country} other {# countries}} are about the same.',
  'pool.see': 'What one course or mission for all would take and save',
  'settle.host': 'Where it is held, and who leads',
  'settle.interpreter': 'Interpretation between {working} and {language}',
  'settle.possible': 'said to be possible',
  'settle.impossible': 'said not to be possible',
  'settle.notSaid': 'not yet said whether it is possible',
  'settle.dates': 'When it suits them',
  'settle.form': 'Which form of cooperation they want',
  'settle.languages': 'In which languages they work',
  'settle.budget': 'What they can spend',
  'similar.title': 'This looks like',
  'similar.text':
    'Your side already has {count, plural, one {a listing that says} other {# listings that say}} much the same. Is this a new one?',
  'similar.words': 'In both:',
} satisfies Required;

type Required = Record<`pool.form.${PoolForm}` | `pool.over.${PoolEndReason}` | `settle.${Unsettled['code']}`, string> &
  Record<string, string>;

export type PoolWords = Record<keyof typeof pools, string>;
