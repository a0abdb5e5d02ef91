import type { Actor, Role } from '../../../server/actor.js';
import type { Organisation } from '../../../server/organisations/index.js';
import type { builders, TestPerson } from '../../support/build.js';

export type Someone = TestPerson & { called: string; role: Role };
export type Cast = Awaited<ReturnType<typeof cast>>;

/**
 * Three countries and two donors, with someone of every role that fits in every body: both sides of every match, their
 * colleagues, their neighbours in the same country, and strangers.
 */
export async function cast(build: ReturnType<typeof builders>) {
  const bodies: Record<string, Organisation> = {};
  const people: Someone[] = [];

  async function body(called: string, kind: Organisation['kind'], country: string | null, roles: readonly Role[]) {
    bodies[called] = await build.organisation({ kind, country, name: `Body ${called}` });
    for (const role of roles) {
      const person = await build.person(role, {
        organisation: bodies[called]!,
        email: `cnry-person-${called}-${role}`.replaceAll('_', '-') + '@example.org',
        name: `cnry-person-${called}-${role}`.replaceAll('_', '-'),
      });
      people.push({ ...person, role, called: `${role} of ${called}` });
    }
  }

  await body('ministry-npl', 'ministry', 'NPL', ['ministry_officer']);
  await body('ministry2-npl', 'ministry', 'NPL', ['ministry_officer']);
  await body('nfp-npl', 'focal_point', 'NPL', ['focal_point']);
  await body('institute-npl', 'institution', 'NPL', institution);
  await body('institute-lka', 'institution', 'LKA', institution);
  await body('institute2-lka', 'institution', 'LKA', institution);
  await body('ministry-lka', 'ministry', 'LKA', ['ministry_officer']);
  await body('nfp-lka', 'focal_point', 'LKA', ['focal_point']);
  await body('ministry-per', 'ministry', 'PER', ['ministry_officer']);
  await body('institute-per', 'institution', 'PER', institution);
  await body('nfp-per', 'focal_point', 'PER', ['focal_point']);
  await body('donor-bra', 'donor', 'BRA', ['donor_officer']);
  await body('donor-deu', 'donor', 'DEU', ['donor_officer']);
  await body('secretariat', 'secretariat', null, ['administrator']);

  async function spare(called: string): Promise<Someone> {
    const person = await build.person('institution_member', { organisation: bodies['institute-lka']! });
    return { ...person, role: 'institution_member', called };
  }
  return {
    people,
    /** Members of an institute who have no other part than to be moved. */
    spare: { leaving: await spare('one who leaves'), changing: await spare('one who changes') },
    of: (called: string) => bodies[called]!,
    who: (called: string) => people.find((person) => person.called === called)!,
  };
}

const institution = ['institution_member', 'institution_admin', 'expert'] as const;

/** Countries of nobody's side in the things of this world. */
export const isStranger = (actor: Actor, relations: Record<string, readonly (string | null)[]>) => {
  const near = new Set(Object.values(relations).flat());
  return actor.memberships.every(
    ({ organisationId, country, role }) =>
      role !== 'administrator' && !near.has(organisationId) && (country === null || !near.has(country)),
  );
};

/** What a person is called in texts: a canary. */
export const nameOf = ({ called }: Someone) => {
  const [role, body] = called.split(' of ');
  return `cnry-person-${body}-${role}`.replaceAll('_', '-');
};
