import type { CookieOptions } from 'express';

/**
 * A cookie of ours. On https its name says to the browser that only this host may set it (`__Host-`, RFC 6265bis), so
 * that no neighbour under the same domain can plant one; http://localhost cannot have that.
 */
export const ownCookie = (baseUrl: string, name: string): { name: string; options: CookieOptions } => {
  const secure = baseUrl.startsWith('https:');
  return {
    name: `${secure ? '__Host-' : ''}bandung_${name}`,
    options: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  };
};
