import type { EntityManager } from 'typeorm';
import { OPEN, type KindName } from '../listings/index.js';
import { featuresFrom } from './feature-text.js';
import type { Features } from './features.js';
import type { DismissReason } from './match-workflow.js';

export interface PastNeed {
  id: string;
  title: string;
  language: string;
  open: boolean;
  features: Features;
}

/** Dismissals that say something of how well it fits; the others are about the moment. */
export const TELLING = ['other_subject', 'other_level'] satisfies DismissReason[];

const decided = `(m.shortlisted_at IS NOT NULL OR m.introduced_at IS NOT NULL
  OR m.state = 'dismissed' AND m.dismissed_reason = ANY($1))`;

/** The newest open needs, then those on whose matches people have decided. */
export async function pastNeeds(
  db: EntityManager,
  { newest, most }: { newest: number; most: number },
): Promise<PastNeed[]> {
  const rows: (Omit<PastNeed, 'features'> & { features: string })[] = await db.query(
    `WITH newest AS (SELECT id FROM listing WHERE kind = 'need' AND state = ANY($2) ORDER BY id DESC LIMIT $3)
     SELECT l.id, l.title, l.language, l.state = ANY($2) AS open, f.features
       FROM listing l JOIN matching_feature f ON f.listing_id = l.id
      WHERE l.id IN (SELECT id FROM newest) OR l.id IN (SELECT m.need_id FROM match m WHERE ${decided})
      ORDER BY l.id IN (SELECT id FROM newest) DESC, l.id DESC LIMIT $4`,
    [TELLING, OPEN, newest, most],
  );
  return rows.map((row) => ({ ...row, features: featuresOf(row.features) }));
}

/** A match on which a person has decided. A choice counts even when it was set aside later, for want of time or money. */
export interface Labelled {
  label: 'chosen' | 'dismissed';
  offer: Features;
}

export async function labelledOf(db: EntityManager, needIds: readonly string[]): Promise<Map<string, Labelled[]>> {
  const rows: { needId: string; chosen: boolean; features: string }[] = await db.query(
    `SELECT m.need_id AS "needId", NOT (m.state = 'dismissed' AND m.dismissed_reason = ANY($1)) AS chosen, f.features
       FROM match m JOIN matching_feature f ON f.listing_id = m.offer_id
      WHERE m.need_id = ANY($2) AND ${decided} ORDER BY m.id`,
    [TELLING, needIds],
  );
  const labelled = new Map<string, Labelled[]>();
  for (const { needId, chosen, features } of rows) {
    const of = labelled.get(needId) ?? [];
    labelled.set(needId, [...of, { label: chosen ? 'chosen' : 'dismissed', offer: featuresOf(features) }]);
  }
  return labelled;
}

export interface ListedOffer {
  id: string;
  kind: KindName;
  title: string;
  language: string;
}

export async function listedOffers(db: EntityManager, ids: readonly string[]): Promise<Map<string, ListedOffer>> {
  const rows: ListedOffer[] = await db.query(`SELECT id, kind, title, language FROM listing WHERE id = ANY($1)`, [
    [...new Set(ids)],
  ]);
  return new Map(rows.map((row) => [row.id, row]));
}

const featuresOf = (text: string) => featuresFrom(JSON.parse(text) as unknown[]);
