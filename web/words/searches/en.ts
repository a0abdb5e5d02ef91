import type { Sort } from '../../../server/search/index.js';

/** What the pages of saved searches say. */
export const searches = {
  'searches.title': 'Saved searches',
  'searches.lead': 'We go on looking for you, and tell you of what appears.',
  'searches.none': 'You have saved no search yet. Search first, then choose “Save this search”.',
  'searches.save': 'Save this search',
  'searches.nameNeeded': 'Give the search a name of up to 100 characters',
  'searches.cadenceNeeded': 'Choose how often',
  'searches.name': 'Name',
  'searches.cadence': 'How often do you want to hear of new listings?',
  'searches.never': 'Not at all',
  'searches.asked': 'What is searched for',
  'searches.everything': 'Everything',
  'searches.dates': 'Dates',
  'searches.results': 'See all results',
  'searches.settings': 'Name and notices',
  'searches.alerts': 'What was found',
  'searches.noAlerts': 'Nothing has appeared since you saved it.',
  'searches.gone': 'What was found then is no longer there.',
  'searches.remove': 'Remove this search',
  'searches.feed': 'Feed for your feed reader',
  'searches.feedText':
    'This address is a secret: whoever has it reads this search as you would without a second factor. Renew it if it got into other hands.',
  'searches.feedRenew': 'Renew the address',
  'searches.most': 'You have {count} saved searches, which is the most. Remove one first.',
  'searches.publicFeed': 'Feed of this search (Atom)',
  'sort.label': 'Order',
  'sort.relevance': 'Most relevant',
  'sort.newest': 'Newest',
  'sort.deadline': 'Deadline soonest',
} satisfies Record<`sort.${Sort}`, string> & Record<string, string>;

export type SearchWords = Record<keyof typeof searches, string>;
