import type { Role } from './actor.js';

/**
 * WHO MAY DO WHAT: the one table. Policies, pages and tests read it; nothing else decides.
 * A grant is a role and its relation to the thing: `focal_point@country` is the focal point of the thing's country.
 * WHEN is the workflow's business, never this table's. Rows follow the authorization matrix in docs/authorization.md.
 */
export type Relation =
  'owner' | 'country' | 'needOwner' | 'needCountry' | 'offerOwner' | 'offerCountry' | 'donor' | 'platform';
/** A `+` asks for step-up: whoever acts has just proved who they are. */
export type Grant = 'anyone' | 'signed-in' | 'system' | `${'self' | `${Role}@${Relation}`}${'' | '+'}`;

const ownerStaff = [
  'institution_member@owner',
  'institution_admin@owner',
  'ministry_officer@owner',
  'donor_officer@owner',
  'expert@owner',
  'focal_point@owner',
] as const;
const ownerHeads = [
  'institution_admin@owner',
  'ministry_officer@owner',
  'donor_officer@owner',
  'expert@owner',
  'focal_point@owner',
] as const;
const needSide = [
  'ministry_officer@needOwner',
  'institution_admin@needOwner',
  'focal_point@needOwner',
  'focal_point@needCountry',
] as const;
const offerSide = [
  'institution_admin@offerOwner',
  'ministry_officer@offerOwner',
  'donor_officer@offerOwner',
  'expert@offerOwner',
  'focal_point@offerOwner',
  'focal_point@offerCountry',
] as const;
const offerStaff = ['institution_member@offerOwner', ...offerSide] as const;
/** The same, who have just proved who they are. */
const needSideProved = [
  'ministry_officer@needOwner+',
  'institution_admin@needOwner+',
  'focal_point@needOwner+',
  'focal_point@needCountry+',
] as const;
const offerSideProved = [
  'institution_admin@offerOwner+',
  'ministry_officer@offerOwner+',
  'donor_officer@offerOwner+',
  'expert@offerOwner+',
  'focal_point@offerOwner+',
  'focal_point@offerCountry+',
] as const;
const administrators = ['administrator@platform'] as const;

export const whoMay = {
  listing: {
    view: [...ownerStaff, 'focal_point@country', ...administrators, 'system'],
    draft: [...ownerStaff, 'focal_point@country'],
    revise: [...ownerStaff, 'focal_point@country'],
    submit: [...ownerHeads, 'focal_point@country'],
    return: ['focal_point@country', ...administrators],
    endorse: ['focal_point@country', ...administrators],
    decline: ['focal_point@country', ...administrators],
    publish: ['focal_point@country', ...administrators],
    startMatching: ['system'],
    reconfirm: [...ownerHeads, 'focal_point@country'],
    close: [...ownerHeads, 'focal_point@country'],
    withdraw: [...ownerHeads, 'focal_point@country', ...administrators],
    expire: ['system'],
  },
  match: {
    view: [...needSide, 'institution_member@needOwner', ...offerStaff, 'system'],
    see: [...needSide, ...offerStaff],
    shortlist: [...needSide],
    dismiss: [...needSide, ...offerSide],
    introduce: [...needSide],
    end: ['system'],
  },
  pool: { view: [...needSide, 'institution_member@needOwner', ...administrators] },
  /** Who is served and who is left behind, over all countries: sums, and no listing by itself. */
  balance: { view: ['donor_officer@platform', ...administrators] },
  matchingWeights: { view: [...administrators], set: [...administrators] },
  organisation: {
    view: ['anyone'],
    register: ['focal_point@country', ...administrators],
    verify: ['focal_point@country'],
    addMember: ['institution_admin@owner', 'focal_point@country', ...administrators],
  },
  mission: {
    view: [...needSide, ...offerStaff, 'system'],
    propose: [...needSide],
    accept: [
      'institution_admin@offerOwner',
      'ministry_officer@offerOwner',
      'donor_officer@offerOwner',
      'expert@offerOwner',
      'focal_point@offerOwner+',
      'focal_point@offerCountry+',
    ],
    decline: [...offerSide],
    contract: [...needSideProved],
    start: [...needSide],
    complete: [...needSide],
    evaluate: [...needSide, ...offerSide],
    cancel: [...needSide, ...offerSide],
  },
  cohort: {
    view: ['signed-in', 'system'],
    open: [...offerSide],
    nominate: ['focal_point@country'],
    select: [...offerSide],
    close: [...offerSide],
    complete: [...offerSideProved],
    cancel: [...offerSide],
  },
  nomination: {
    view: ['focal_point@country', ...offerStaff, 'system'],
    select: [...offerSide],
    refuse: [...offerSide],
    accept: ['focal_point@country'],
    decline: ['focal_point@country'],
    /** Issues the certificate. */
    complete: [...offerSideProved],
  },
  pledge: {
    view: ['donor_officer@donor', ...needSide, ...offerSide, 'system'],
    offer: ['donor_officer@donor+'],
    confirm: [...needSide],
    decline: [...needSide],
    pay: ['donor_officer@donor'],
    withdraw: ['donor_officer@donor'],
  },
  session: { start: ['anyone'], prove: ['self'], view: ['self'], end: ['self'] },
  /** Password, authenticator app and recovery codes. */
  credential: { view: ['self'], change: ['self+'] },
  passwordReset: { ask: ['anyone'], use: ['anyone'] },
  token: { view: ['self'], issue: ['self+'], revoke: ['self'] },
  passkey: { signIn: ['anyone'], view: ['self'], register: ['self+'], remove: ['self+'] },
  /** Whom an identity provider knows a person as. */
  identity: { signIn: ['anyone'], view: ['self'], link: ['self+'], unlink: ['self+'] },
} as const satisfies Record<string, Record<string, readonly Grant[]>>;

export type Noun = keyof typeof whoMay;
export type ActionOn<N extends Noun> = keyof (typeof whoMay)[N] & string;
