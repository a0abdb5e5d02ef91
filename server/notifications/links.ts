import { unsubscribeToken } from './unsubscribe-token.js';
import type { Bundle } from './topics.js';

/** Where the pages that mails speak of are. */
export const subjectUrl = (baseUrl: string, { subjectKind, subjectId }: { subjectKind: string; subjectId: string }) =>
  `${baseUrl}/${subjectKind}s/${subjectId}`;

export const settingsUrl = (baseUrl: string) => `${baseUrl}/account`;

export const unsubscribeUrl = (parts: { baseUrl: string; secret: string }, personId: string, bundle: Bundle) =>
  `${parts.baseUrl}/unsubscribe/${unsubscribeToken(parts.secret, { personId, bundle })}`;
