import { describe, expect, it } from 'vitest';
import { anonymous, scopes, system, type Actor, type Membership } from '../../server/actor.js';
import { authorize, may } from '../../server/platform/policy.js';

const person = (...memberships: Membership[]): Actor => ({ kind: 'person', id: 'p', memberships, scopes, fresh: true });
const need = { owner: ['ministry-1'], country: ['NPL'] };

describe('the policy table', () => {
  it('binds a role to its organisation and its country', () => {
    expect(
      may(
        person({ organisationId: 'ministry-1', role: 'ministry_officer', country: 'NPL' }),
        'listing',
        'submit',
        need,
      ),
    ).toBe(true);
    expect(
      may(
        person({ organisationId: 'ministry-2', role: 'ministry_officer', country: 'NPL' }),
        'listing',
        'submit',
        need,
      ),
    ).toBe(false);
    expect(
      may(person({ organisationId: 'nfp', role: 'focal_point', country: 'NPL' }), 'listing', 'endorse', need),
    ).toBe(true);
    expect(
      may(person({ organisationId: 'nfp', role: 'focal_point', country: 'LKA' }), 'listing', 'endorse', need),
    ).toBe(false);
  });

  it('gives a body without a country to the secretariat alone', () => {
    const international = { owner: ['who'], country: [null] };
    expect(
      may(person({ organisationId: 'nfp', role: 'focal_point', country: null }), 'listing', 'endorse', international),
    ).toBe(false);
    expect(
      may(person({ organisationId: 's', role: 'administrator', country: null }), 'listing', 'endorse', international),
    ).toBe(true);
  });

  it('reports what one may not see as missing, and what one may see but not do as refused', () => {
    const stranger = person({ organisationId: 'x', role: 'institution_admin', country: 'BRA' });
    expect(() => authorize(stranger, 'listing', 'withdraw', need)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    const officer = person({ organisationId: 'ministry-1', role: 'ministry_officer', country: 'NPL' });
    expect(() => authorize(officer, 'listing', 'endorse', need)).toThrow(
      expect.objectContaining({ code: 'not-allowed' }),
    );
    expect(() => authorize(anonymous, 'organisation', 'verify', need)).toThrow(
      expect.objectContaining({ code: 'not-signed-in' }),
    );
  });

  it('does not let the system do what is for people', () => {
    expect(may(system, 'listing', 'endorse', need)).toBe(false);
    expect(may(system, 'listing', 'expire', need)).toBe(true);
  });
});
