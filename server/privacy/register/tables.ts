import type { ItemName } from './items.js';

/**
 * Where it is. SQL with two names in it: `{person}` is the id of an account, null for someone who has none, and `{email}`
 * their address in lower case.
 */
export interface PersonalTable {
  table: string;
  item: ItemName;
  /** Which rows of table `t` are about someone. */
  rows: string;
  /** What of them is personal and is given to the person who asks. */
  columns: readonly string[];
  /** Personal as well, but a secret of the machine's, which no copy holds. */
  secrets?: readonly string[];
  /** Not personal; in the copy, so that one knows what it is about. */
  beside?: readonly string[];
  /** What erasure sets, as SQL; a column that is not named stays. Without it the rows are deleted. */
  erased?: Record<string, string> | 'kept';
}

/** An address nobody has, so that what must be unique stays so. */
const NOBODY = `'erased-' || t.id || '@erased.invalid'`;
const NAME = `'erased'`;

/** What was found for their saved searches. */
const FOUND = `t.saved_search_id IN (SELECT s.id FROM saved_search s WHERE s.person_id = {person}::uuid)`;

/** Missions in which an organisation of theirs names them, and nobody else it has, as its expert. Elsewhere a name says nothing. */
const namedIn = (
  mission: string,
) => `(SELECT array_agg(DISTINCT p.id) FROM membership own JOIN person p ON p.id = own.person_id
  WHERE own.organisation_id = ${mission}.offer_organisation_id AND p.name = ${mission}.expert_name) = ARRAY[{person}::uuid]`;

/** In the order in which erasure goes through them: what tells whose the rest is comes last. */
export const personalTables: readonly PersonalTable[] = [
  {
    table: 'audit_salt',
    item: 'proofs',
    rows: `(t.holder_id = {person}::uuid OR t.holder_id IN (SELECT n.id FROM nomination n WHERE lower(n.participant_email) = {email}))`,
    columns: [],
    secrets: ['holder_id', 'salt'],
    beside: ['entry_id', 'field'],
  },
  {
    table: 'idempotency_record',
    item: 'answers',
    rows: `(t.actor = {person}::text OR position({email} IN t.body::text) > 0
      OR EXISTS (SELECT FROM mission m WHERE position(m.id::text IN t.body::text) > 0 AND ${namedIn('m')}))`,
    columns: [],
    secrets: ['actor', 'body', 'headers', 'request_hash'],
  },
  {
    table: 'sign_in_limit',
    item: 'attempts',
    rows: `(position({email} IN t.key) > 0 OR position({person}::text IN t.key) > 0)`,
    columns: [],
    secrets: ['key'],
  },
  {
    table: 'session',
    item: 'signIn',
    rows: `t.person_id = {person}::uuid`,
    columns: ['last_seen_at', 'expires_at'],
    secrets: ['id', 'hash', 'person_id', 'data'],
  },
  ...ways('totp', ['created_at'], ['secret', 'last_step']),
  ...ways('recovery_code', ['used_at'], ['hash']),
  ...ways('known_device', ['first_seen_at', 'last_seen_at'], ['hash']),
  ...ways('password_reset', ['created_at', 'expires_at', 'used_at'], ['id']),
  ...ways('ceremony', ['expires_at'], ['hash', 'browser', 'facts', 'kind']),
  ...ways(
    'passkey',
    ['name', 'created_at', 'last_used_at', 'synced', 'transports'],
    ['id', 'credential_id', 'public_key', 'counter'],
  ),
  ...ways('identity', ['issuer', 'subject', 'linked_at', 'last_used_at'], ['id']),
  {
    table: 'invitation',
    item: 'invitations',
    rows: `t.email = {email}`,
    columns: ['email', 'role', 'created_at', 'state'],
    secrets: ['token_hash', 'locale', 'mailed_at', 'expires_at'],
    beside: ['id', 'organisation_id'],
    erased: {
      email: NOBODY,
      state: `CASE WHEN t.state IN ('awaiting', 'sent') THEN 'withdrawn' ELSE t.state END`,
    },
  },
  {
    table: 'api_token',
    item: 'signIn',
    rows: `t.person_id = {person}::uuid`,
    columns: ['name', 'scopes', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'],
    secrets: ['person_id', 'hash'],
  },
  {
    table: 'notification',
    item: 'notices',
    rows: `t.person_id = {person}::uuid`,
    columns: ['name', 'topic', 'created_at', 'read_at'],
    secrets: ['person_id', 'bundle', 'mail_id'],
    beside: ['subject_kind', 'subject_id'],
  },
  {
    table: 'notification_preference',
    item: 'notices',
    rows: `t.person_id = {person}::uuid`,
    columns: ['topic', 'email_cadence'],
    secrets: ['person_id'],
  },
  {
    table: 'mail',
    item: 'mails',
    rows: `t.person_id = {person}::uuid`,
    columns: ['to_name', 'to_address', 'subject', 'text', 'created_at', 'sent_at', 'state'],
    secrets: ['person_id', 'html', 'headers', 'message_id', 'error'],
  },
  {
    table: 'saved_search_hit',
    item: 'searches',
    rows: FOUND,
    columns: ['why'],
    secrets: ['saved_search_id', 'alert_id'],
    beside: ['listing_id'],
  },
  {
    table: 'saved_search_alert',
    item: 'searches',
    rows: FOUND,
    columns: ['kind', 'widenings', 'made_at'],
    secrets: ['id', 'saved_search_id'],
  },
  {
    table: 'saved_search',
    item: 'searches',
    rows: `t.person_id = {person}::uuid`,
    columns: ['name', 'query', 'cadence', 'created_at', 'updated_at', 'quiet_since', 'quiet_told'],
    secrets: ['id', 'person_id', 'watermark', 'feed_version', 'version'],
  },
  {
    table: 'calendar_link',
    item: 'searches',
    rows: `t.person_id = {person}::uuid`,
    columns: ['made_at', 'ended_at'],
    secrets: ['person_id', 'version', 'second_factor'],
  },
  {
    table: 'message',
    item: 'messages',
    rows: `t.author_id = {person}::uuid`,
    columns: ['text', 'created_at'],
    secrets: ['author_id'],
    beside: ['match_id', 'side'],
    erased: { text: NAME },
  },
  contracts('m.contract_hash IS NULL', undefined),
  contracts('m.contract_hash IS NOT NULL', 'kept'),
  {
    table: 'mission',
    item: 'expert',
    rows: namedIn('t'),
    columns: ['expert_name', 'duty_station', 'starts_on', 'ends_on'],
    beside: ['id', 'title', 'state'],
    erased: { expert_name: NAME },
  },
  {
    table: 'nomination',
    item: 'nomination',
    rows: `lower(t.participant_email) = {email}`,
    columns: [
      'participant_name',
      'participant_email',
      'organisation',
      'country',
      'rank',
      'certificate_number',
      'reason_code',
      'reason_note',
    ],
    beside: ['id', 'cohort_id', 'state', 'created_at'],
    erased: { participant_name: NAME, participant_email: NOBODY, organisation: NAME, reason_note: 'NULL' },
  },
  {
    table: 'file',
    item: 'cv',
    rows: `(t.subject_hash = {hash} OR (t.uploader_id = {person}::uuid AND t.attached_as IS NULL))`,
    columns: ['name', 'type', 'size', 'created_at'],
    secrets: ['subject_hash', 'sha256'],
    beside: ['id', 'attached_as'],
  },
  ...acts('file', 'uploader_id', ['id', 'attached_as', 'created_at']),
  ...acts('listing', 'author_id', ['id', 'kind', 'title', 'created_at']),
  ...acts('listing', 'endorsed_by_id', ['id', 'kind', 'title']),
  ...acts('listing_version', 'author_id', ['listing_id', 'version', 'created_at']),
  ...acts('match', 'dismissed_by_id', ['id', 'dismissed_reason', 'dismissed_note']),
  ...acts('match', 'invited_by_id', ['id', 'invited_at']),
  ...acts('match', 'interested_by_id', ['id', 'interested_at', 'interest_why']),
  ...acts('organisation', 'verified_by_id', ['id', 'name', 'verified_at']),
  ...acts('matching_weights', 'author_id', ['version', 'note', 'set_at']),
  ...acts('invitation', 'invited_by_id', ['id', 'role', 'created_at']),
  ...acts('invitation', 'accepted_by_id', ['id', 'role', 'created_at']),
  ...acts('invitation', 'replaces_id', ['id', 'role', 'created_at']),
  ...acts('approval', 'proposed_by_id', ['id', 'act', 'proposed_at']),
  ...acts('approval', 'proposed_for_id', ['id', 'act', 'proposed_at']),
  ...acts('approval', 'decided_by_id', ['id', 'act', 'state', 'state_since']),
  ...acts('delegation', 'principal_id', ['id', 'role', 'starts_at', 'ends_at']),
  ...acts('delegation', 'deputy_id', ['id', 'role', 'starts_at', 'ends_at']),
  ...acts('delegation', 'ended_by_id', ['id', 'ended_at']),
  ...acts('glass', 'opened_by_id', ['id', 'kind', 'reason', 'opened_at']),
  ...acts('glass', 'granted_by_id', ['id', 'kind', 'opened_at']),
  ...acts('glass', 'person_id', ['id', 'kind', 'reason', 'opened_at']),
  ...acts('webhook', 'created_by_id', ['id', 'name', 'created_at']),
  ...acts('domain_event', 'actor_id', ['name', 'subject_kind', 'subject_id', 'occurred_at']),
  ...acts('domain_event', 'on_behalf_of', ['name', 'subject_kind', 'subject_id', 'occurred_at']),
  ...acts('audit_entry', 'actor_id', ['command', 'subjects', 'occurred_at']),
  ...acts('audit_entry', 'on_behalf_of', ['command', 'subjects', 'occurred_at']),
  {
    table: 'personal_data_access',
    item: 'accesses',
    rows: `(t.subject_id = {person}::uuid OR t.subject_hash = {hash})`,
    columns: ['item', 'thing_kind', 'thing_id', 'reader_role', 'reader_organisation_id', 'way', 'reason', 'seen_at'],
    secrets: ['subject_id', 'subject_hash'],
  },
  ...acts('personal_data_access', 'reader_id', ['item', 'thing_kind', 'thing_id', 'way', 'seen_at']),
  {
    table: 'data_export',
    item: 'exports',
    rows: `t.person_id = {person}::uuid`,
    columns: ['asked_at', 'ready_at', 'expires_at'],
    secrets: ['person_id', 'file_key'],
  },
  {
    table: 'erasure',
    item: 'erasures',
    rows: `t.person_id = {person}::uuid`,
    columns: ['asked_at', 'due_at', 'taken_back_at', 'done_at'],
    secrets: ['person_id'],
    erased: 'kept',
  },
  {
    table: 'membership',
    item: 'roles',
    rows: `t.person_id = {person}::uuid`,
    columns: ['role', 'since', 'until'],
    secrets: ['person_id'],
    beside: ['organisation_id'],
    erased: { until: 'least(t.until, {now}::timestamptz)' },
  },
  {
    table: 'person',
    item: 'account',
    rows: `t.id = {person}::uuid`,
    columns: ['name', 'email', 'locale', 'created_at', 'disabled_at'],
    secrets: ['id', 'password_hash'],
    erased: { name: NAME, email: NOBODY, locale: `'en'`, password_hash: 'NULL', disabled_at: '{now}::timestamptz' },
  },
];

/** What was never agreed proves nothing and goes; what was agreed must read as it did, or its hash proves nothing. */
function contracts(agreed: string, erased: 'kept' | undefined): PersonalTable {
  return {
    table: 'contract',
    item: 'contract',
    rows: `t.mission_id IN (SELECT m.id FROM mission m WHERE ${agreed} AND ${namedIn('m')})`,
    columns: ['text', 'created_at'],
    secrets: ['facts'],
    beside: ['mission_id', 'sha256'],
    ...(erased ? { erased } : {}),
  };
}

/** A column that says who did something. The name behind the id goes; that one and the same did it stays. */
function acts(table: string, column: string, beside: string[]): PersonalTable[] {
  return [
    {
      table,
      item: 'acts',
      rows: `t.${column} = {person}::uuid`,
      columns: [],
      secrets: [column],
      beside,
      erased: 'kept',
    },
  ];
}

/** What someone signs in with; in the copy without what would open the account. */
function ways(table: string, columns: string[], secrets: string[]): PersonalTable[] {
  return [{ table, item: 'signIn', rows: `t.person_id = {person}::uuid`, columns, secrets: ['person_id', ...secrets] }];
}
