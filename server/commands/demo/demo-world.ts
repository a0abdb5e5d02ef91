import { needsSecondFactor, type Actor } from '../../actor.js';
import { findActor, keepTotp, newTotpSecret, Person } from '../../auth/index.js';
import { resolveEligibility } from '../../codes/index.js';
import { draftListing, Listing, returnListing, submitListing } from '../../listings/index.js';
import { addMember, registerOrganisation, verifyCentre, type Organisation } from '../../organisations/index.js';
import type { Context } from '../../platform/context.js';
import { generatePassword } from '../admin/generate-password.js';
import { importers } from '../import/importers.js';
import { publish } from '../import/publish.js';
import { demoFunds } from './demo-funds.js';
import { monthsFrom, type DemoListing } from './demo-listing.js';
import { demoNeeds } from './demo-needs.js';
import { demoOffers } from './demo-offers.js';
import { demoOrganisations } from './demo-organisations.js';
import { demoPeople } from './demo-people.js';

export interface DemoAccount {
  email: string;
  password: string;
  name: string;
  /** The key of their authenticator app, where the role needs one. */
  totp: string | null;
  role: string;
  organisation: string;
}

type Key = keyof typeof demoOrganisations;

/** Makes the demo world with the commands everyone uses, each step as someone who may. */
export async function demoWorld(ctx: Context): Promise<DemoAccount[]> {
  const as = await importers(ctx);
  const secretariat = { ...ctx, actor: as.secretariat };
  const organisations = await register();
  const { accounts, people } = await enrol();
  await verifyCentres();

  const month = monthsFrom(ctx.now());
  for (const listing of [...demoOffers(month), ...demoFunds(month), ...demoNeeds(month)]) await list(listing);
  return accounts;

  async function register(): Promise<Record<Key, Organisation>> {
    const made: Partial<Record<Key, Organisation>> = {};
    for (const [key, { centre, ...given }] of Object.entries(demoOrganisations))
      made[key as Key] = await registerOrganisation(secretariat, {
        ...given,
        ...(centre ? { centreOfExcellence: true } : {}),
      });
    return made as Record<Key, Organisation>;
  }

  async function enrol() {
    const accounts: DemoAccount[] = [];
    const people = new Map<string, Actor>();
    for (const { of, role, ...person } of demoPeople) {
      const home = of === 'secretariat' ? undefined : organisations[of];
      const password = generatePassword();
      const organisationId = home?.id ?? as.secretariat.memberships[0]!.organisationId;
      await addMember(secretariat, { ...person, role, password, organisationId });
      const { id } = await ctx.db.findOneByOrFail(Person, { email: person.email });
      people.set(`${role} ${organisationId}`, (await findActor(ctx.db, id, ctx.now(), { fresh: true }))!);
      const totp = needsSecondFactor({ role }) ? newTotpSecret() : null;
      if (totp) await keepTotp(ctx, id, totp, null);
      accounts.push({ ...person, password, totp, role, organisation: home?.name ?? 'Secretariat' });
    }
    return { accounts, people };
  }

  async function verifyCentres() {
    for (const [key, { centre }] of Object.entries(demoOrganisations)) {
      const organisation = organisations[key as Key];
      const focalPoint = centre && focalPointOf(organisation.country);
      if (focalPoint) await verifyCentre({ ...ctx, actor: focalPoint }, { organisationId: organisation.id });
    }
  }

  /** Drafted by its own staff where the demo has some, endorsed by the focal point where the country has one. */
  async function list({ of, kind, content, eligible, state }: DemoListing) {
    const organisation = organisations[of];
    const author = { ...ctx, actor: staffOf(organisation) ?? as.authorFor(organisation) };
    const endorser = focalPointOf(organisation.country) ?? as.endorserFor(organisation);
    const { countries, groupings, regions, unknown } = resolveEligibility(eligible ?? '');
    const { id: listingId } = await draftListing(author, {
      ...content,
      kind,
      organisationId: organisation.id,
      ...(eligible ? { eligible: { countries, groupings, regions, note: unknown.join('; ') || null } } : {}),
    });
    await ctx.db.update(Listing, { id: listingId }, { illustrative: true });
    if (state === 'draft') return;
    if (!state) return publish(author, listingId, endorser, 'added');
    await submitListing(author, { listingId });
    if (state === 'returned')
      await returnListing(
        { ...ctx, actor: endorser },
        { listingId, reason: 'needs_plan_reference', note: 'Please name the chapter of the national plan it serves.' },
      );
  }

  function staffOf({ id }: Organisation): Actor | undefined {
    return ['ministry_officer', 'institution_admin', 'expert', 'donor_officer']
      .map((role) => people.get(`${role} ${id}`))
      .find(Boolean);
  }

  function focalPointOf(country: string | null): Actor | undefined {
    const home = Object.values(organisations).find((each) => each.kind === 'focal_point' && each.country === country);
    return home && people.get(`focal_point ${home.id}`);
  }
}
