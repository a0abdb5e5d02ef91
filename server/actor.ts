/** Who may be asking. A leaf: this file imports nothing. Roles are those of the authorization matrix; see docs/glossary.md. */
export const roles = [
  'institution_member',
  'institution_admin',
  'focal_point',
  'ministry_officer',
  'expert',
  'donor_officer',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/** Rights are always (person, organisation, role), never global. `country` is the organisation's, ISO 3166-1 alpha-3. */
export interface Membership {
  organisationId: string;
  role: Role;
  country: string | null;
  /** Whose right it is, where the person holds it only as their deputy. */
  deputyFor?: string;
}

/**
 * Roles that decide for a country, give its money or run the service: they hold only in a session with a second factor.
 * Who signs for an organisation (there is no such role yet) belongs here too.
 */
const secondFactorRoles: readonly Role[] = ['focal_point', 'donor_officer', 'administrator'];
export const needsSecondFactor = ({ role }: Pick<Membership, 'role'>) => secondFactorRoles.includes(role);

/** What an API token may be used for; a browser session may do both. */
export const scopes = ['read', 'write'] as const;
export type Scope = (typeof scopes)[number];

export type Actor =
  | { kind: 'anonymous'; id: null; memberships: readonly Membership[]; scopes: readonly Scope[] }
  | { kind: 'system'; id: null; memberships: readonly Membership[]; scopes: readonly Scope[] }
  | {
      kind: 'person';
      id: string;
      memberships: readonly Membership[];
      scopes: readonly Scope[];
      /** Whether they have just proved who they are (step-up), which a bearer token never has. */
      fresh: boolean;
      /** Whether a second factor was used to sign in, or to sign in to make the token. */
      secondFactor?: boolean;
      /** Held, but without rights until a second factor is used. */
      withheld?: readonly Membership[];
    };

export const anonymous: Actor = { kind: 'anonymous', id: null, memberships: [], scopes: ['read'] };

/** The machine at work without a person. It passes the same policies as everyone; it is not a bypass. */
export const system: Actor = { kind: 'system', id: null, memberships: [], scopes };

export const organisationsOf = (actor: Actor) => [...new Set(actor.memberships.map((m) => m.organisationId))];

/** Whether they work for it, with or without rights in this session: what they may not do because of it, they may not. */
export const worksFor = (actor: Actor, organisationId: string) =>
  [...actor.memberships, ...(actor.kind === 'person' ? (actor.withheld ?? []) : [])].some(
    (membership) => membership.organisationId === organisationId,
  );

/** Countries this actor speaks for as national focal point. */
export const focalCountriesOf = (actor: Actor) =>
  actor.memberships.flatMap((m) => (m.role === 'focal_point' && m.country ? [m.country] : []));

export const isAdministrator = (actor: Actor) => actor.memberships.some((m) => m.role === 'administrator');
