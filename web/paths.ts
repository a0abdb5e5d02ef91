/** Every address of the site, as a function: used by routes, links, redirects and tests alike. */
export const paths = {
  home: () => '/',
  search: (query: Query = {}) => withQuery('/search', query),
  listing: (id: string) => `/listings/${id}`,
  match: (id: string) => `/matches/${id}`,
  pool: (id: string) => `/pools/${id}`,
  access: () => '/access',
  accessOrganisation: (id: string) => `/access/organisations/${id}`,
  accessInvite: (id: string) => `/access/organisations/${id}/invitations`,
  accessWithdraw: (id: string) => `/access/organisations/${id}/withdrawal`,
  accessEnd: (id: string) => `/access/organisations/${id}/ending`,
  accessApproval: (id: string) => `/access/approvals/${id}`,
  accessDeputies: () => '/access/deputies',
  accessDeputyEnd: (id: string) => `/access/deputies/${id}/ending`,
  accessGlassAsk: () => '/access/glass',
  accessGlass: (id: string) => `/access/glass/${id}`,
  invitation: (token: string) => `/invitations/${token}`,
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  secondFactor: (next?: string) => withQuery('/sign-in/second-factor', { next }),
  signOut: () => '/sign-out',
  forgottenPassword: () => '/forgotten-password',
  resetPassword: (token: string) => `/reset-password/${token}`,
  account: () => '/account',
  confirm: (next?: string) => withQuery('/account/confirm', { next }),
  security: (done?: string) => withQuery('/account/security', { done }),
  password: () => '/account/password',
  authenticator: () => '/account/authenticator',
  authenticatorRemoval: () => '/account/authenticator/removal',
  recoveryCodes: () => '/account/recovery-codes',
  sessionEnd: (id: string) => `/account/sessions/${id}/end`,
  otherSessionsEnd: () => '/account/sessions/end',
  noticesRead: () => '/account/notices/reading',
  mailPreferences: () => '/account/mails',
  passkeys: () => '/account/passkeys',
  passkeyRemoval: (id: string) => `/account/passkeys/${id}/removal`,
  passkeySignIn: () => '/sign-in/passkey',
  identities: () => '/account/identities',
  identityRemoval: (id: string) => `/account/identities/${id}/removal`,
  provider: () => '/sign-in/provider',
  providerCallback: () => '/sign-in/provider/callback',
  matching: (set?: number) => withQuery('/secretariat/matching', { set: set?.toString() }),
  balance: (since?: string) => withQuery('/secretariat/balance', { since }),
  weights: () => '/secretariat/matching/weights',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  securityPolicy: () => '/security',
  myData: (cursor?: string) => withQuery('/account/data', { cursor }),
  dataExport: () => '/account/data/copies',
  dataExportFile: (id: string, format: 'json' | 'html') => `/account/data/copies/${id}.${format}`,
  erasure: () => '/account/data/erasure',
  erasureEnd: () => '/account/data/erasure/end',
  api: () => '/api',
  apiGroup: (group: string) => `/api/${encodeURIComponent(group)}`,
  openapi: () => '/api/v1/openapi.json',
  listingJson: (id: string) => `/api/v1/listings/${id}`,
};

export type Query = Record<string, string | readonly string[] | undefined>;

/** Leaves out what is empty, so that one page has one address. */
export function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) if (one !== '') params.append(name, one);
  return params.size > 0 ? `${path}?${params}` : path;
}
