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
    };

export const anonymous: Actor = { kind: 'anonymous', id: null, memberships: [], scopes: ['read'] };

/** The machine at work without a person. It passes the same policies as everyone; it is not a bypass. */
export const system: Actor = { kind: 'system', id: null, memberships: [], scopes };

export const organisationsOf = (actor: Actor) => [...new Set(actor.memberships.map((m) => m.organisationId))];

/** Countries this actor speaks for as national focal point. */
export const focalCountriesOf = (actor: Actor) =>
  actor.memberships.flatMap((m) => (m.role === 'focal_point' && m.country ? [m.country] : []));

export const isAdministrator = (actor: Actor) => actor.memberships.some((m) => m.role === 'administrator');
