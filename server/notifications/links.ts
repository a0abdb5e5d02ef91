import { unsubscribeToken } from './unsubscribe-token.js';
import type { Digest, Topic } from './topics.js';

/** Where a notice leads: to the page of its subject, to the safety of the account it is about, or to
 * the inbox, where the notice itself is read. */
export const subjectUrl = (baseUrl: string, { subjectKind, subjectId }: { subjectKind: string; subjectId: string }) => {
  if (subjectKind === 'person') return `${baseUrl}/account/security`;
  const folder = folders[subjectKind];
  if (ofAccess.includes(subjectKind)) return `${baseUrl}/access`;
  return folder ? `${baseUrl}/${folder}/${subjectId}` : `${baseUrl}/inbox`;
};

/** What is found on the page of people and access. */
const ofAccess = ['invitation', 'approval', 'delegation', 'glass'];

/** What has a page of its own. */
const folders: Record<string, string | undefined> = {
  listing: 'listings',
  match: 'matches',
  pool: 'pools',
  savedSearch: 'saved-searches',
  mission: 'missions',
  cohort: 'cohorts',
  nomination: 'nominations',
  pledge: 'pledges',
};

export const settingsUrl = (baseUrl: string) => `${baseUrl}/account`;

export const unsubscribeUrl = (parts: { baseUrl: string; secret: string }, personId: string, bundle: Topic | Digest) =>
  `${parts.baseUrl}/unsubscribe/${unsubscribeToken(parts.secret, { personId, bundle })}`;
