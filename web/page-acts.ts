import type { RouteAct } from '../server/route-acts.js';
import { paths } from './paths.js';

const id = ':id';

/**
 * WHICH ACT A PAGE IS: every address of the site and the row of `whoMay` that decides on it, as `routeActs` says it for the
 * API. A page shows to whoever may see it what they may see; a form does one act. The verification of authorization fails
 * on an address that is not here.
 */
export const pageActs: Record<string, RouteAct> = {
  [`GET ${paths.home()}`]: 'anyone',
  [`GET ${paths.search()}`]: 'anyone',
  [`GET ${paths.listing(id)}`]: 'listing.view',
  [`GET ${paths.match(id)}`]: 'match.view',
  [`GET ${paths.pool(id)}`]: 'pool.view',

  [`GET ${paths.signIn()}`]: 'anyone',
  [`POST ${paths.signIn()}`]: 'session.start',
  [`GET ${paths.secondFactor()}`]: 'anyone',
  [`POST ${paths.secondFactor()}`]: 'session.start',
  [`POST ${paths.signOut()}`]: 'anyone',
  [`GET ${paths.forgottenPassword()}`]: 'anyone',
  [`POST ${paths.forgottenPassword()}`]: 'passwordReset.ask',
  [`GET ${paths.resetPassword(':token')}`]: 'anyone',
  [`POST ${paths.resetPassword(':token')}`]: 'passwordReset.use',
  [`POST ${paths.passkeySignIn()}`]: 'passkey.signIn',
  [`POST ${paths.provider()}`]: 'identity.signIn',
  [`GET ${paths.providerCallback()}`]: 'identity.signIn',
  'GET /.well-known/change-password': 'anyone',

  [`GET ${paths.account()}`]: 'signed-in',
  [`POST ${paths.noticesRead()}`]: 'signed-in',
  [`POST ${paths.mailPreferences()}`]: 'signed-in',
  [`GET ${paths.security()}`]: 'session.view',
  [`GET ${paths.confirm()}`]: 'session.prove',
  [`POST ${paths.confirm()}`]: 'session.prove',
  [`GET ${paths.password()}`]: 'credential.change',
  [`POST ${paths.password()}`]: 'credential.change',
  [`GET ${paths.authenticator()}`]: 'credential.change',
  [`POST ${paths.authenticator()}`]: 'credential.change',
  [`POST ${paths.authenticatorRemoval()}`]: 'credential.change',
  [`POST ${paths.recoveryCodes()}`]: 'credential.change',
  [`POST ${paths.otherSessionsEnd()}`]: 'session.end',
  [`POST ${paths.sessionEnd(id)}`]: 'session.end',
  [`GET ${paths.passkeys()}`]: 'passkey.view',
  [`POST ${paths.passkeys()}`]: 'passkey.register',
  [`POST ${paths.passkeyRemoval(':passkeyId')}`]: 'passkey.remove',
  [`GET ${paths.identities()}`]: 'identity.view',
  [`POST ${paths.identityRemoval(':identityId')}`]: 'identity.unlink',

  [`GET ${paths.access()}`]: 'signed-in',
  [`POST ${paths.accessApproval(id)}`]: 'approval.decide',
  [`POST ${paths.accessDeputies()}`]: 'delegation.make',
  [`POST ${paths.accessDeputyEnd(id)}`]: 'delegation.end',
  [`POST ${paths.accessGlassAsk()}`]: 'glass.break',
  [`GET ${paths.accessGlass(id)}`]: 'glass.read',
  [`GET ${paths.accessOrganisation(id)}`]: 'membership.view',
  [`POST ${paths.accessInvite(id)}`]: 'membership.grantMember',
  [`POST ${paths.accessWithdraw(id)}`]: 'membership.grantMember',
  [`POST ${paths.accessEnd(id)}`]: 'membership.grantMember',
  [`GET ${paths.invitation(':token')}`]: 'invitation.accept',
  [`POST ${paths.invitation(':token')}`]: 'invitation.accept',

  [`GET ${paths.savedSearches()}`]: 'savedSearch.view',
  [`GET ${paths.saveSearch()}`]: 'savedSearch.save',
  [`POST ${paths.savedSearches()}`]: 'savedSearch.save',
  [`GET ${paths.savedSearch(id)}`]: 'savedSearch.view',
  [`POST ${paths.savedSearch(id)}`]: 'savedSearch.change',
  [`POST ${paths.savedSearchFeed(id)}`]: 'savedSearch.change',
  [`POST ${paths.savedSearchRemoval(id)}`]: 'savedSearch.remove',
  [`GET ${paths.calendar()}`]: 'calendarLink.view',
  [`POST ${paths.calendar()}`]: 'calendarLink.make',
  [`POST ${paths.calendarEnd()}`]: 'calendarLink.end',

  [`GET ${paths.searchFeed()}`]: 'anyone',
  [`GET ${paths.feed(':token')}`]: 'anyone',
  [`GET ${paths.courseCalendar()}`]: 'anyone',
  'GET /calendars/:token.ics': 'anyone',
  'GET /sitemap.xml': 'anyone',
  'GET /sitemaps/:part.xml': 'anyone',
  'GET /robots.txt': 'anyone',
  'GET /security.txt': 'anyone',
  'GET /.well-known/security.txt': 'anyone',
  [`GET ${paths.openSearch()}`]: 'anyone',

  [`GET ${paths.accessibility()}`]: 'anyone',
  [`GET ${paths.securityPolicy()}`]: 'anyone',
  [`GET ${paths.privacy()}`]: 'anyone',
  [`GET ${paths.myData()}`]: 'personalData.view',
  [`POST ${paths.dataExport()}`]: 'personalData.export',
  [`GET ${paths.dataExport()}/:id.:format`]: 'personalData.export',
  [`POST ${paths.erasure()}`]: 'personalData.erase',
  [`POST ${paths.erasureEnd()}`]: 'personalData.takeBack',

  [`GET ${paths.matching()}`]: 'matchingWeights.view',
  [`GET ${paths.weights()}`]: 'matchingWeights.set',
  [`POST ${paths.weights()}`]: 'matchingWeights.set',
  [`GET ${paths.balance()}`]: 'balance.view',

  [`GET ${paths.api()}`]: 'anyone',
  [`GET ${paths.apiGroup('')}:group`]: 'anyone',
};
