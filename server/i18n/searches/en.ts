import type { FacetName } from '../../search/index.js';
import type { Modality } from '../../listings/index.js';

/** What is said of saved searches and their alerts, and what can be searched by. */
export const searches = {
  'topic.searches': 'Saved searches',
  'event.savedSearch.found.title': '{title}: {count, plural, one {# new listing} other {# new listings}}',
  'event.savedSearch.found.body': 'This appeared since you were last told, and fits your saved search.',
  'event.savedSearch.quiet.title': 'Nothing new for {count, plural, one {# day} other {# days}}: {title}',
  'event.savedSearch.quiet.body':
    'Nothing that fits your saved search has appeared. We go on looking; below is how to ask for more.',
  'search.why': 'Why: {other}',
  'search.why.words': 'Words: {other}',
  'search.why.all': 'You asked for everything that appears',
  'search.is': '{name}: {other}',
  'search.widen': 'How to find more',
  'search.widen.filter': 'Without “{name}: {other}”: {count, plural, one {# listing} other {# listings}}',
  'search.widen.filters': 'Without any filter: {count, plural, one {# listing} other {# listings}}',
  'search.widen.word': 'Without the word “{other}”: {count, plural, one {# listing} other {# listings}}',
  'search.widen.dates': 'Without the dates: {count, plural, one {# listing} other {# listings}}',
  'search.widen.none': 'Even with less asked for, there is nothing yet. Other words may help.',
  'mail.whySearches': 'You receive this mail because you saved a search and asked to be told.',
  'facet.kind': 'Kind',
  'facet.country': 'Country',
  'facet.region': 'Region',
  'facet.grouping': 'Group of countries',
  'facet.sector': 'Sector',
  'facet.sdg': 'Sustainable Development Goal',
  'facet.language': 'Working language',
  'facet.modality': 'Form of cooperation',
  'modality.expert_mission': 'Expert mission',
  'modality.remote_advice': 'Remote advice',
  'modality.training': 'Training',
  'modality.study_visit': 'Study visit',
  'modality.practice_transfer': 'Transfer of a practice',
  'modality.equipment_with_expertise': 'Equipment with expertise',
  'modality.funding': 'Funding',
} satisfies Record<`facet.${FacetName}` | `modality.${Modality}`, string> & Record<string, string>;

export type SearchMessages = Record<keyof typeof searches, string>;
