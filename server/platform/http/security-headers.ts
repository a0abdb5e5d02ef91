import type { RequestHandler } from 'express';
import helmet from 'helmet';

const TWO_YEARS_S = 2 * 365 * 24 * 60 * 60;

/** What a page of ours has no use for, and so nobody who got into one has either. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'sync-xhr',
  'usb',
  'xr-spatial-tracking',
];

/**
 * On every answer: pages, API, files, refusals and health alike. Nothing may be loaded but from here, no page may be
 * framed, no other site's window keeps a hold on ours, and a browser that came by https never again comes without.
 */
export function securityHeaders(baseUrl: string): RequestHandler[] {
  const secure = baseUrl.startsWith('https:');
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'style-src': ["'self'"],
          'script-src': ["'self'"],
          'img-src': ["'self'", 'data:'],
          'connect-src': ["'self'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          'base-uri': ["'none'"],
          'object-src': ["'none'"],
          ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      strictTransportSecurity: secure && { maxAge: TWO_YEARS_S, includeSubDomains: true },
      referrerPolicy: { policy: 'same-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginEmbedderPolicy: { policy: 'require-corp' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      xFrameOptions: { action: 'deny' },
      // For Internet Explorer 8 and for Flash; on a slow link each header costs.
      xDownloadOptions: false,
      xPermittedCrossDomainPolicies: false,
    }),
    (_req, res, next) => {
      res.set('Permissions-Policy', UNUSED.map((feature) => `${feature}=()`).join(', '));
      next();
    },
  ];
}
