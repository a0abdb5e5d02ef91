import type { Role } from './actor.js';

/**
 * WHO MAY DO WHAT: the one table. Policies, pages and tests read it; nothing else decides.
 * A grant is a role and its relation to the thing: `focal_point@country` is the focal point of the thing's country.
 * WHEN is the workflow's business, never this table's. Rows follow the authorization matrix in docs/authorization.md.
 */
export type Relation =
  | 'owner'
  | 'country'
  | 'needOwner'
  | 'needCountry'
  | 'offerOwner'
  | 'offerCountry'
  | 'donor'
  /** Nobody serves as focal point of the thing's country, or it has no country (ADR 21). */
  | 'vacancy'
  | 'platform';
/**
 * A `+` asks for step-up: whoever acts has just proved who they are. A `2` asks for a second person: alone it grants
 * nothing, two who hold it (or one of them the same right without it) do it together, through an approval.
 */
export type Grant = 'anyone' | 'signed-in' | 'system' | `${'self' | `${Role}@${Relation}`}${'' | '+' | ' 2'}`;

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
const hostStaff = [
  'institution_member@offerOwner',
  'institution_admin@offerOwner',
  'ministry_officer@offerOwner',
  'donor_officer@offerOwner',
  'expert@offerOwner',
  'focal_point@offerOwner',
] as const;
const offerStaff = ['institution_member@offerOwner', ...offerSide] as const;
/** Who runs a course and answers for its money: everyone of the offer side but the experts. */
const hosts = [
  'institution_admin@offerOwner',
  'ministry_officer@offerOwner',
  'donor_officer@offerOwner',
  'focal_point@offerOwner',
  'focal_point@offerCountry',
] as const;
/**
 * Those who hand in, and may write, a listing of their organisation. An expert and a donor only offer; the focal point
 * also asks for others of its country, but does not offer for them.
 */
const listingHeads = [
  'institution_admin@owner',
  'ministry_officer@owner',
  'focal_point@owner',
  'expert@offerOwner',
  'donor_officer@offerOwner',
  'focal_point@needCountry',
] as const;
const endorsers = ['focal_point@country', 'administrator@vacancy'] as const;
/** The same, who have just proved who they are. */
const needSideProved = [
  'ministry_officer@needOwner+',
  'institution_admin@needOwner+',
  'focal_point@needOwner+',
  'focal_point@needCountry+',
] as const;
const hostsProved = [
  'institution_admin@offerOwner+',
  'ministry_officer@offerOwner+',
  'donor_officer@offerOwner+',
  'focal_point@offerOwner+',
  'focal_point@offerCountry+',
] as const;
const administrators = ['administrator@platform'] as const;
const webhookKeepers = ['institution_admin@owner', 'focal_point@owner', 'donor_officer@owner'] as const;
const provenWebhookKeepers = ['institution_admin@owner+', 'focal_point@owner+', 'donor_officer@owner+'] as const;
const twoAdministrators = ['administrator@platform 2'] as const;

export const whoMay = {
  listing: {
    view: [...ownerStaff, 'focal_point@country', 'administrator@vacancy', 'system'],
    /** What is not for the public, even of a public one: its versions, and others that say much the same. */
    inspect: [...ownerStaff, 'focal_point@country', 'administrator@vacancy'],
    /** Of every listing, whatever its state: whose it is and whose move, never what it says. */
    oversee: [...administrators],
    draft: ['institution_member@owner', ...listingHeads],
    revise: [...ownerStaff, 'focal_point@country'],
    submit: [...listingHeads],
    return: [...endorsers],
    endorse: [...endorsers],
    decline: [...endorsers],
    publish: [...endorsers],
    startMatching: ['system'],
    reconfirm: [...ownerHeads, 'focal_point@country'],
    close: [...ownerHeads, 'focal_point@country'],
    withdraw: [...ownerHeads, 'focal_point@country'],
    /** Takes what is public down, for everyone to be told why. */
    takeDown: [...twoAdministrators],
    expire: ['system'],
  },
  match: {
    view: [...needSide, 'institution_member@needOwner', ...offerStaff, 'system'],
    see: [...needSide, ...offerStaff],
    shortlist: [...needSide],
    dismiss: [...needSide, ...offerSide],
    introduce: [...needSide],
    invite: [...needSide],
    expressInterest: [...offerSide],
    end: ['system'],
  },
  /** What the two sides of a match write to each other: theirs alone, an administrator’s only under broken glass. */
  message: {
    view: [...needSide, 'institution_member@needOwner', ...offerStaff, 'system'],
    send: [...needSide, ...offerSide],
  },
  pool: { view: [...needSide, 'institution_member@needOwner', ...administrators] },
  /** Who is served and who is left behind, over all countries: sums, and no listing by itself. */
  balance: { view: ['donor_officer@platform', ...administrators] },
  matchingWeights: { view: [...administrators], set: [...administrators] },
  organisation: {
    view: ['anyone'],
    register: ['focal_point@country', ...administrators],
    verify: ['focal_point@country', 'administrator@vacancy 2'],
    /** At once and with a password: for the command line, where nobody else is there to ask. No address leads here. */
    addMember: [...administrators],
  },
  /** A role in an organisation: given, taken and changed by the same people. */
  membership: {
    view: [
      'institution_admin@owner',
      'ministry_officer@owner',
      'donor_officer@owner',
      'focal_point@owner',
      'focal_point@country',
      ...administrators,
    ],
    grantMember: ['institution_admin@owner'],
    grantExpert: ['institution_admin@owner'],
    grantHead: ['institution_admin@owner 2', 'focal_point@country', 'administrator@vacancy 2'],
    grantOfficer: ['focal_point@country', 'administrator@vacancy 2'],
    grantDonor: ['donor_officer@owner', ...twoAdministrators],
    grantFocalPoint: [...twoAdministrators],
    grantAdministrator: [...twoAdministrators],
  },
  /** An invitation is a link: who holds it is asked for nothing else. */
  invitation: { accept: ['anyone'] },
  person: {
    endSessions: [
      'institution_admin@owner',
      'donor_officer@owner',
      'focal_point@owner',
      'focal_point@country',
      ...twoAdministrators,
    ],
    resetSecondFactor: [
      'institution_admin@owner',
      'donor_officer@owner',
      'focal_point@owner',
      'focal_point@country',
      ...twoAdministrators,
    ],
  },
  /** What waits for a second person; whether somebody is that person, the right to the act itself says. */
  approval: { view: ['signed-in'], decide: ['signed-in'], withdraw: ['self'] },
  delegation: {
    view: ['signed-in'],
    make: ['focal_point@owner', 'ministry_officer@owner', 'donor_officer@owner', 'institution_admin@owner'],
    end: ['self', 'focal_point@owner', 'institution_admin@owner'],
  },
  /** To read one thing of others, for an hour and with a reason they are told. */
  glass: { view: ['signed-in'], break: [...twoAdministrators], read: ['self'] },
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
    open: [...hosts],
    nominate: ['focal_point@country'],
    select: [...hosts],
    close: [...hosts],
    complete: [...hostsProved],
    cancel: [...hosts],
  },
  nomination: {
    view: ['focal_point@country', 'institution_member@offerOwner', ...hosts, 'system'],
    select: [...hosts],
    refuse: [...hosts],
    accept: ['focal_point@country'],
    decline: ['focal_point@country', 'system'],
    /** Issues the certificate. */
    complete: [...hostsProved],
    /** On the request of the nominee, who has no account to ask with. */
    erase: ['focal_point@country+'],
  },
  /** Sent, and not yet part of anything. */
  file: { view: ['self'], upload: ['signed-in'], remove: ['self'] },
  /** Row 34: a nominee's curriculum vitae. Never an administrator, and of the host only those who run the course. */
  cv: {
    view: ['self', 'focal_point@country', ...hostStaff],
    attach: ['focal_point@country'],
    remove: ['focal_point@country'],
  },
  /** Rows 36 and 37: what the service knows of a person, and who looked at it. */
  personalData: {
    view: ['self'],
    seeAccesses: ['self'],
    export: ['self+'],
    erase: ['self+'],
    takeBack: ['self'],
    carryOut: ['system'],
  },
  pledge: {
    view: ['donor_officer@donor', ...needSide, ...hosts, 'system'],
    offer: ['donor_officer@donor+'],
    confirm: [...needSide],
    decline: [...needSide],
    pay: ['donor_officer@donor'],
    withdraw: ['donor_officer@donor'],
  },
  /** Row 58. What sends things elsewhere, or to elsewhere, asks for step-up; a ping or a replay goes where it went. */
  webhook: {
    view: [...webhookKeepers, 'system'],
    register: [...provenWebhookKeepers],
    change: [...provenWebhookKeepers],
    remove: [...provenWebhookKeepers],
    rotate: [...provenWebhookKeepers],
    ping: [...webhookKeepers],
    replay: [...webhookKeepers],
  },
  /** Row 59: what was done to a record. Who acted reads their own acts; administrators, that something was done and when. */
  auditTrail: {
    view: [
      'self',
      'institution_admin@owner',
      'ministry_officer@owner',
      'donor_officer@owner',
      'focal_point@owner',
      'focal_point@country',
      ...needSide,
      ...hosts,
      'donor_officer@donor',
    ],
    viewOwn: ['self'],
    viewMetadata: [...administrators],
  },
  /** Row 60. */
  auditCheckpoint: { view: ['anyone'], take: ['system'] },
  /** Row 4: what a person keeps to be told of. Alerts see with that person's eyes. */
  savedSearch: { view: ['self'], save: ['signed-in'], change: ['self'], remove: ['self'] },
  /** The courses everyone may know of: public ones that are open. */
  courseCalendar: { view: ['anyone'] },
  /** The link to one's own calendar; what it opens has the rights its maker had in that session. */
  calendarLink: { view: ['self'], make: ['self+'], end: ['self'] },
  /** One's own name and language. */
  profile: { view: ['self'], change: ['self'] },
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
