import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, it } from 'vitest';
import { openWorld } from '../support/world.js';

const world = await openWorld({ BASE_URL: 'https://bandung.example' });
const local = await openWorld();

const ADDRESSES = [
  ['a page', '/'],
  ['a page in a language just chosen', '/?lang=fr'],
  ['a page that is not there', '/nothing-here'],
  ['a page for those who are signed in', '/account'],
  ['a style sheet', '/style.css'],
  ['the API', '/api/v1/webhook-events'],
  ['a refusal of the API', '/api/v1/me'],
  ['nothing in the API', '/api/v1/nothing-here'],
  ['an address that is not UTF-8', '/%C3%28'],
  ['the description of the API', '/api/v1/openapi.json'],
  ['the explanation of a problem', '/problems/not-found'],
  ['health', '/healthz'],
  ['a bad unsubscription', '/unsubscribe/nonsense'],
] as const;

describe.each(ADDRESSES)('%s', (_what, address) => {
  it('has every header that keeps a page to itself', async () => {
    const { headers } = await world.visitor().get(address);
    expect(headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    for (const cookie of [headers['set-cookie'] ?? []].flat()) {
      expect(cookie).toMatch(/; Secure/i);
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)/i);
    }
  });
});

describe('the content security policy', () => {
  it('has nothing to be found fault with', async () => {
    const { headers } = await world.visitor().get('/');
    const { csp } = new CspParser(headers['content-security-policy']!);
    const findings = new CspEvaluator(csp).evaluate();
    const serious = findings.filter(({ severity }) => severity <= Severity.MEDIUM);
    console.log(`csp_evaluator: ${serious.length} serious findings of ${findings.length}`);
    expect(serious).toEqual([]);
    expect(csp.directives).toMatchObject({ 'object-src': ["'none'"], 'base-uri': ["'none'"] });
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    expect(headers['content-security-policy']).not.toMatch(/unsafe-|\*|https?:/);
  });
});

describe('without https', () => {
  it('nothing asks for it, so that an installation on one’s own machine works', async () => {
    const { headers } = await local.visitor().get('/');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });
});
