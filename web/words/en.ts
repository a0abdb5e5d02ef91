import type { CriterionName, MatchState } from '../../server/matching/index.js';
import type { Confidentiality, CostShare, Details, KindName, Level, Urgency } from '../../server/listings/index.js';
import type { ProblemCode } from '../../server/problems.js';
import { access as accessWords } from './access/en.js';
import { account as accountWords } from './account/en.js';
import { machines as machineWords } from './machines/en.js';
import { desk as deskWords } from './desk/en.js';
import { design as designWords } from './design/en.js';
import { engagements as engagementWords } from './engagements/en.js';
import { matchesTalk as matchesTalkWords } from './matches-talk/en.js';
import { matching as matchingWords } from './matching/en.js';
import { myAccount as myAccountWords } from './my-account/en.js';
import { people as peopleWords } from './people/en.js';
import { organisations as organisationWords } from './organisations/en.js';
import { passkeys as passkeyWords } from './passkeys/en.js';
import { pools as poolWords } from './pools/en.js';
import { posting as postingWords } from './posting/en.js';
import { privacy as privacyWords } from './privacy/en.js';
import { searches as searchWords } from './searches/en.js';

/**
 * The words of the pages; what the notices also say (kinds, states, roles, reasons) is in server/i18n. ICU
 * MessageFormat, one message a key, the same keys in each language. Apostrophes are typographic (’), because a straight
 * one before a brace is a quote in ICU.
 */
export const en = {
  'site.tagline': 'Open marketplace for South‑South and triangular cooperation',
  'site.skip': 'Skip to content',
  'site.menu': 'Main menu',
  'site.language': 'Language',
  'site.origin': 'Named after the Asian-African Conference held at Bandung in April 1955.',
  'site.light': 'Every page works without JavaScript, on slow connections and on old telephones.',
  'site.demo': 'Listings marked as examples are illustrative and describe no actual request or offer of a government.',

  'home.kinds': 'Browse by kind',
  'home.newest': 'Newest listings',
  'home.empty': 'Nothing has been published yet.',

  'count.listings': '{count, plural, one {# listing} other {# listings}}',
  'count.results': '{count, plural, =0 {No results} one {# result} other {# results}}',
  'count.days': '{count, plural, one {# day} other {# days}}',
  'count.years': '{count, plural, one {# year} other {# years}}',
  'count.countries': '{count, plural, one {# country} other {# countries}}',

  'kinds.need': 'Needs',
  'kinds.expertise': 'Expertise',
  'kinds.training': 'Training courses',
  'kinds.practice': 'Good practices',
  'kinds.fund': 'Funds',
  'all.need': 'All needs',
  'all.expertise': 'All expertise',
  'all.training': 'All training courses',
  'all.practice': 'All good practices',
  'all.fund': 'All funds',

  'search.title': 'Search',
  'search.label': 'Search needs, expertise, training, practices and funds',
  'search.hint': 'A subject, a skill or an institution, in any language',
  'search.button': 'Search',
  'search.degraded':
    'The search engine is not available at the moment. The results come from the reserve and may be less complete.',
  'search.toFilters': 'Skip to the filters',
  'search.filters': 'Narrow down',
  'search.chosen': 'Filters in use',
  'search.remove': 'Remove filter: {filter}',
  'search.clear': 'Remove all filters',
  'search.none': 'Nothing fits. Try fewer or other words, or remove a filter.',
  'search.through': 'Found by its meaning:',
  'search.next': 'Next page',
  'search.first': 'Back to the first page',

  'listing.illustrative': 'Example',
  'listing.illustrativeText': 'Illustrative example. It describes no actual request or offer of a government.',
  'listing.centre': 'Verified centre of excellence',
  'listing.facts': 'Key facts',
  'listing.details': 'Description',
  'listing.next': 'Next step due',
  'listing.reason': 'Reason given',
  'listing.note': 'Note',
  'listing.published': 'Published',
  'listing.confirmed': 'Last confirmed',
  'listing.validUntil': 'Valid until',
  'listing.writtenIn': 'Written in {language}',
  'listing.sectors': 'Sectors',
  'listing.sdgs': 'Sustainable Development Goals',
  'listing.skills': 'Skills',
  'listing.languages': 'Working languages',
  'listing.interpreter': 'Interpreter',
  'listing.interpreterYes': 'Possible',
  'listing.interpreterNo': 'Not possible',
  'listing.modalities': 'Form of cooperation',
  'listing.places': 'Where',
  'listing.eligible': 'Who may benefit',
  'listing.eligibleAll': 'All countries',
  'listing.when': 'When',
  'listing.from': 'From {date}',
  'listing.until': 'Until {date}',
  'listing.duration': 'Duration',
  'listing.seatsAsked': 'Participants',
  'listing.seatsOffered': 'Places',
  'listing.budget': 'Budget',
  'listing.cost': 'Cost',
  'listing.grant': 'Size of grants',
  'listing.amountFrom': 'From {amount}',
  'listing.amountUpTo': 'Up to {amount}',
  'listing.level': 'Level',
  'listing.experience': 'Experience',
  'listing.plan': 'Reference to the national plan',
  'listing.urgency': 'Urgency',
  'listing.confidentiality': 'Visible to',
  'listing.costs': 'Sharing of costs',
  'listing.costItem': 'Item',
  'listing.costPayer': 'Borne by',
  'listing.costForm': 'Form',
  'listing.json': 'This listing in the API (JSON)',

  'level.introductory': 'Introductory',
  'level.intermediate': 'Intermediate',
  'level.advanced': 'Advanced',
  'level.expert': 'Expert',
  'urgency.low': 'Low',
  'urgency.normal': 'Normal',
  'urgency.high': 'High',
  'urgency.emergency': 'Emergency',
  'confidentiality.public': 'Everyone',
  'confidentiality.registered': 'Registered users',
  'confidentiality.parties': 'The parties to a match',
  'cost.travel': 'International travel',
  'cost.allowance': 'Daily allowance',
  'cost.fee_or_salary': 'Fee or salary',
  'cost.housing': 'Accommodation',
  'cost.local_transport': 'Local transport',
  'cost.interpreter': 'Interpretation',
  'cost.insurance': 'Insurance',
  'cost.equipment': 'Equipment',
  'cost.tuition': 'Tuition',
  'cost.other': 'Other costs',
  'payer.requester': 'Requesting side',
  'payer.provider': 'Providing side',
  'payer.donor': 'Donor',
  'form.cash': 'In cash',
  'form.in_kind': 'In kind',
  'format.in_person': 'In person',
  'format.online': 'Online',
  'format.blended': 'Blended',

  'detail.problem': 'Problem to be solved',
  'detail.alreadyTried': 'What has been tried',
  'detail.deliverables': 'Expected results',
  'detail.expertiseSought': 'Expertise sought',
  'detail.experts': 'Number of experts',
  'detail.counterpartStaff': 'Counterpart staff',
  'detail.facilities': 'Facilities provided',
  'detail.beneficiaries': 'Beneficiaries',
  'detail.inclusion': 'Inclusion',
  'detail.developedWith': 'Developed with',
  'detail.background': 'Background',
  'detail.trackRecord': 'Track record',
  'detail.referees': 'Number of references',
  'detail.missionsPerYear': 'Missions per year',
  'detail.availability': 'Availability',
  'detail.conditions': 'Conditions',
  'detail.objectives': 'Objectives',
  'detail.modules': 'Modules',
  'detail.format': 'Format',
  'detail.qualifications': 'Qualifications required',
  'detail.applicationDeadline': 'Deadline for nominations',
  'detail.maxPerCountry': 'Maximum per country',
  'detail.whatWorked': 'What worked',
  'detail.results': 'Results',
  'detail.replicationConditions': 'Conditions for replication',
  'detail.replicatedIn': 'Replicated in',
  'detail.theme': 'Theme',
  'detail.minCountries': 'Minimum number of countries',
  'detail.minMatchPercent': 'Own contribution, at least (%)',
  'detail.deadline': 'Deadline',
  'detail.whoMayApply': 'Who may apply',

  'matches.title': 'Matches',
  'matches.one': 'Match',
  'matches.intro':
    'Best first. Both sides see the same reasons. The four criteria are those of the Cairo high-level meeting of 1986 (A/57/297, para. 16).',
  'matches.more': 'Show more matches',
  'matches.signIn': 'Sign in on behalf of this side to see its matches and the reasons for them.',
  'matches.score': 'Match',
  'matches.how':
    'The figure weighs the four together; mutuality of interest counts most. Whatever rules a partner out, such as eligibility, is checked before.',
  'matches.jump': 'See its matches',
  'criterion.mutuality.is': 'Is the same thing asked for and offered: subject, sector, goals?',
  'criterion.economicBenefit.is': 'What does it cost, who pays what, and whom does it reach?',
  'criterion.viability.is': 'Is it likely to last: record, level, national plan, still current?',
  'criterion.feasibility.is': 'Can it be done: who may take part, language, dates, form, places?',
  'matches.why': 'Why it was matched',
  'matches.rest': '{count, plural, one {# further point} other {# further points}}',
  'criterion.mutuality': 'Mutuality of interest',
  'criterion.economicBenefit': 'Economic benefit',
  'criterion.viability': 'Viability',
  'criterion.feasibility': 'Feasibility',
  'verdict.fits': 'Fits',
  'verdict.unknown': 'Not known',
  'verdict.lacks': 'Does not fit',
  'match.suggested': 'Suggested',
  'match.seen': 'Seen',
  'match.shortlisted': 'Short-listed',
  'match.introduced': 'Introduced',
  'match.dismissed': 'Set aside',
  'match.ended': 'Ended',

  'signIn.title': 'Sign in',
  'signIn.email': 'E-mail address',
  'signIn.password': 'Password',
  'signIn.button': 'Sign in',
  'signIn.help': 'Accounts are opened by your institution or by your national focal point.',
  'signIn.errors': 'There is a problem',
  'signIn.emailNeeded': 'Enter your e-mail address',
  'signIn.passwordNeeded': 'Enter your password',
  'signIn.wrong': 'The e-mail address or the password is not right. Check both and try again.',
  'signIn.tooMany': 'Too many attempts. Try again in {count, plural, one {# minute} other {# minutes}}.',
  'signOut.button': 'Sign out',

  'account.title': 'My account',
  'account.memberships': 'You act for',
  'account.noMemberships': 'You act for no organisation yet.',
  'account.listings': 'Listings of your organisations',
  'account.noNotices': 'There are no notices for you.',
  'account.unread': 'New',
  'account.markRead': 'Mark all as read',
  'account.mails': 'Mails',
  'account.mailsText': 'How often notices are also sent to you by mail. They always appear here.',
  'account.save': 'Save',
  'account.saved': 'Saved.',

  'api.title': 'API',
  'api.intro':
    'Whatever these pages do is done through this API. It is described in full by its OpenAPI document, which tools can read; this page shows the same to people. Descriptions are in English.',
  'api.document': 'OpenAPI document (JSON)',
  'api.base': 'Address',
  'api.signIn': 'Signing in',
  'api.signInText':
    'Send a bearer token in the Authorization header. Tokens are issued at POST /tokens once signed in.',
  'api.refusals': 'Refusals',
  'api.refusalsText': 'Every refusal is a problem document (RFC 9457) with a code, a detail and the fields concerned.',
  'api.repeating': 'Repeating and changing',
  'api.repeatingText':
    'A write with an Idempotency-Key may be sent again without being carried out twice. A change with If-Match is refused if someone else changed it first.',
  'api.anyone': 'Anyone',
  'api.signedIn': 'Signed in',
  'api.queryParameters': 'In the query',
  'api.body': 'Body',
  'api.answer': 'Answer',
  'api.noContent': 'No content',
  'api.objects': 'Objects',
  'api.name': 'Name',
  'api.type': 'Type',
  'api.meaning': 'Meaning',
  'api.required': 'required',

  'problem.requestId': 'If you report this, please quote: {id}',
  'problem.home': 'Go to the front page',
  'problem.invalid-input': 'Some fields are not valid',
  'problem.malformed-request': 'The request could not be read',
  'problem.too-large': 'The request is too large',
  'problem.headers-too-large': 'The headers or the address are too long',
  'problem.too-slow': 'The request did not arrive in time',
  'problem.unsupported-media-type': 'This type of content is not accepted',
  'problem.not-signed-in': 'Sign in to continue',
  'problem.wrong-credentials': 'The e-mail address or the password is not right',
  'problem.not-allowed': 'You are not allowed to do this',
  'problem.step-up-required': 'Confirm that it is you',
  'problem.second-factor-required': 'Your role needs a second factor',
  'problem.cross-site': 'The request came from another site',
  'problem.not-found': 'Page not found',
  'problem.method-not-allowed': 'This cannot be done at this address',
  'problem.wrong-state': 'This cannot be done at this stage',
  'problem.conflict': 'This conflicts with something already there',
  'problem.request-in-progress': 'The same request is still being carried out',
  'problem.stale-version': 'Someone else changed this first',
  'problem.version-required': 'The version to be changed is missing',
  'problem.key-reused': 'This form has already been sent',
  'problem.file-refused': 'This file is not accepted',
  'problem.seats-exhausted': 'No places are left',
  'problem.address-refused': 'This address is not one we can call',
  'problem.too-many-requests': 'Too many requests',
  'problem.unavailable': 'The service is busy',
  'problem.internal': 'Something went wrong on our side',
  'remedy.not-found': 'Check the address. What you may not see is also reported as not found.',
  'remedy.not-allowed': 'Ask someone whose role allows it.',
  'remedy.too-many-requests': 'Wait a minute, then try again.',
  'remedy.unavailable': 'Wait a moment, then load the page again.',
  'remedy.internal': 'It has been recorded. Nothing you sent has been half done. Please try again later.',
  'remedy.other': 'Go back, check what you sent and try again.',

  ...accountWords,
  ...peopleWords,
  ...myAccountWords,
  ...deskWords,
  ...designWords,
  ...matchingWords,
  ...engagementWords,
  ...matchesTalkWords,
  ...organisationWords,
  ...passkeyWords,
  ...poolWords,
  ...accessWords,
  ...postingWords,
  ...privacyWords,
  ...searchWords,
  ...machineWords,
} satisfies Required;

export type DetailName = Extract<{ [K in KindName]: keyof Details<K> }[KindName], string>;

/** What must have words; the compiler says what is missing when a kind, a criterion or a field is added. */
type Required = Record<
  | `kinds.${KindName}`
  | `all.${KindName}`
  | `level.${Level}`
  | `urgency.${Urgency}`
  | `confidentiality.${Confidentiality}`
  | `cost.${CostShare['item']}`
  | `payer.${CostShare['payer']}`
  | `form.${CostShare['form']}`
  | `format.${NonNullable<Details<'training'>['format']>}`
  | `detail.${DetailName}`
  | `criterion.${CriterionName}`
  | `match.${MatchState}`
  | `problem.${ProblemCode}`,
  string
> &
  Record<string, string>;

export type Word = keyof typeof en;
export type Words = Record<Word, string>;
