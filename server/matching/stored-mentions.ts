import type { EntityManager } from 'typeorm';
import { featuresFrom } from './feature-text.js';
import type { Mention, SubjectTerm } from './subject-terms.js';

/** What listings are about, as it was read when they opened, with their words. */
export async function loadMentions(db: EntityManager, ids: readonly string[]): Promise<Map<string, Mention[]>> {
  if (ids.length === 0) return new Map();
  const rows: StoredMentions[] = await db.query(
    `SELECT listing_id AS id, features, said FROM matching_feature WHERE listing_id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, mentionsFrom(row)]));
}

interface StoredMentions {
  id: string;
  features: string;
  said: Partial<Record<SubjectTerm, string>>;
}

const mentionsFrom = ({ features, said }: StoredMentions): Mention[] =>
  featuresFrom(JSON.parse(features) as unknown[]).mentions.map((mention) => ({
    ...mention,
    said: said[mention.term] ?? null,
  }));
