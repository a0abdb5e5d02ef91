import { createHash, createHmac } from 'node:crypto';
import { derivedKey } from '../../platform/derived-key.js';

/**
 * The secret of an invitation's link, made from the service's own secret, so that the mail can be written again and the
 * database holds nothing that opens anything.
 */
export const invitationToken = (secret: string, invitationId: string) =>
  createHmac('sha256', derivedKey(secret, 'invitation')).update(invitationId).digest('base64url');

export const invitationTokenHash = (token: string) => createHash('sha256').update(token).digest('hex');
