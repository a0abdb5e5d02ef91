import { canonical, sha256 } from './canonical.js';

/** Everything an entry says, as its hash covers it. Times are RFC 3339 in UTC with microseconds, hashes hexadecimal. */
export interface EntryContent {
  id: string;
  command: string;
  actorKind: string;
  actorId: string | null;
  onBehalfOf: string | null;
  subjects: string[];
  fields: string[];
  evidence: Record<string, string>;
  refusal: string | null;
  requestId: string | null;
  occurredAt: string;
  /** Field to commitment. */
  commitments: Record<string, string>;
}

/** What is hashed for a place in the chain: `hash` = SHA-256 of the canonical JSON of exactly this. */
export interface SealedEntry {
  seq: number;
  /** Of the entry before; of the first, 32 zero bytes. */
  previous: string;
  sealedAt: string;
  entry: EntryContent;
}

export const entryHash = (sealed: SealedEntry): Buffer => sha256(canonical(sealed));

export const BEFORE_THE_FIRST = Buffer.alloc(32);

export const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;
const utc = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', ${TIME})`;

/** Selects an `EntryContent` of `audit_entry e`. Null when there is no such row. */
export const ENTRY_CONTENT = `CASE WHEN e.id IS NOT NULL THEN jsonb_build_object(
  'id', e.id::text, 'command', e.command, 'actorKind', e.actor_kind, 'actorId', e.actor_id, 'onBehalfOf', e.on_behalf_of,
  'subjects', e.subjects, 'fields', e.fields, 'evidence', e.evidence, 'refusal', e.refusal, 'requestId', e.request_id,
  'occurredAt', ${utc('e.occurred_at')},
  'commitments', (SELECT coalesce(jsonb_object_agg(c.field, encode(c.commitment, 'hex')), '{}')
                    FROM audit_commitment c WHERE c.entry_id = e.id)) END`;

/** Selects `sealedAt` of `audit_chain c` as it is hashed. */
export const SEALED_AT = utc('c.sealed_at');

/** The same of a moment that is not stored yet. */
export const sealedAtOf = (at: Date): string => at.toISOString().replace('Z', '000Z');
