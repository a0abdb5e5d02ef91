import { z } from 'zod';
import { checkpointSchema } from '../platform/audit/checkpoint.js';
import type { EntryContent } from '../platform/audit/sealed-entry.js';
import type { Proof, TrailEntry } from './audit-queries.js';

const words = z.record(z.string(), z.string());

const contentSchema = z.object({
  id: z.string(),
  command: z.string().describe('What was done; of what was refused, method and address'),
  actorKind: z.enum(['anonymous', 'system', 'person']),
  actorId: z.uuid().nullable(),
  onBehalfOf: z.uuid().nullable(),
  subjects: z.array(z.string()).describe('`kind/id`'),
  fields: z.array(z.string()).describe('Names of the fields given'),
  evidence: words,
  refusal: z.string().nullable().describe('The code of the problem when it was refused'),
  requestId: z.string().nullable(),
  occurredAt: z.iso.datetime(),
  commitments: words.describe('Field to SHA-256 of a salt and its value'),
});

export const auditEntrySchema = z
  .object({
    id: z.string(),
    command: z.string(),
    occurredAt: z.iso.datetime(),
    refusal: z.string().nullable(),
    requestId: z.string().nullable(),
    details: contentSchema
      .pick({
        actorKind: true,
        actorId: true,
        onBehalfOf: true,
        subjects: true,
        fields: true,
        evidence: true,
        commitments: true,
      })
      .nullable()
      .describe('Not for administrators, who read that and when'),
    seq: z.int().nullable().describe('Its place in the chain, once it is sealed'),
    hash: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });

export const auditEntryJson = ({ entry, sight, seq, hash }: TrailEntry): z.input<typeof auditEntrySchema> => ({
  ...entry,
  details: sight === 'whole' ? asContent(entry) : null,
  seq,
  hash,
});

export const proofSchema = z
  .object({
    sealed: z
      .object({ seq: z.int(), previous: z.string(), sealedAt: z.iso.datetime(), entry: contentSchema })
      .nullable()
      .describe('What `hash` is the SHA-256 of, as canonical JSON (RFC 8785). Not for administrators'),
    hash: z.string(),
    index: z.int().describe('Of the leaf, from 0'),
    path: z.array(z.string()).describe('Inclusion path of RFC 6962, lowest first'),
    checkpoint: checkpointSchema,
  })
  .meta({ id: 'AuditProof' });

export const proofJson = ({ sight, sealed, hash, path, checkpoint }: Proof): z.input<typeof proofSchema> => ({
  sealed: sight === 'whole' ? { ...sealed, entry: asContent(sealed.entry) } : null,
  hash,
  index: sealed.seq - 1,
  path,
  checkpoint,
});

/** The database knows no other kinds of actor. */
const asContent = (entry: EntryContent) => entry as EntryContent & { actorKind: 'anonymous' | 'system' | 'person' };
