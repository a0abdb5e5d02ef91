import { stringify } from 'csv-stringify/sync';
import { findAsPublished, OPEN, type PublishedListing } from '../../listings/index.js';
import { gradedPairs, type GradedPair } from '../../matching/index.js';
import type { Context } from '../../platform/context.js';
import { needColumns } from '../import/read-need.js';
import { offerColumns } from '../import/read-offer.js';
import { needRow } from './need-row.js';
import { offerRow } from './offer-row.js';

export interface LabelledData {
  /** File name to CSV text. */
  files: Record<string, string>;
  needs: number;
  offers: number;
  pairs: number;
  /** Pairs left out, because one of the two is not for everyone. */
  left: number;
}

/**
 * What people decided on matches, as a set that rankings can be measured against: the needs they decided on, every offer
 * and fund those could have been met by, and the grades. Nothing is in it but what anyone may read.
 */
export async function labelledData(ctx: Context): Promise<LabelledData> {
  const graded = await gradedPairs(ctx);
  const needs = await published(
    ctx,
    graded.map(({ needId }) => needId),
  );
  const offers = await published(ctx, [...(await openOffers(ctx)), ...graded.map(({ offerId }) => offerId)]);
  const known = new Set([...needs, ...offers].map(({ listing }) => listing.id));
  const pairs = graded.filter(({ needId, offerId }) => known.has(needId) && known.has(offerId));
  const used = new Set(pairs.map(({ needId }) => needId));
  const kept = needs.filter(({ listing }) => used.has(listing.id));
  return {
    files: {
      'needs.csv': csvOf(kept.map(needRow), needColumns),
      'offers.csv': csvOf(offers.map(offerRow), offerColumns),
      'gold.csv': goldOf(pairs.filter(({ isFund }) => !isFund)),
      'gold_funding.csv': goldOf(pairs.filter(({ isFund }) => isFund)),
    },
    needs: kept.length,
    offers: offers.length,
    pairs: pairs.length,
    left: graded.length - pairs.length,
  };
}

const AT_ONCE = 1_000;

async function published({ db }: Context, ids: readonly string[]): Promise<PublishedListing[]> {
  const distinct = [...new Set(ids)];
  const found: PublishedListing[] = [];
  for (let from = 0; from < distinct.length; from += AT_ONCE)
    found.push(...(await findAsPublished(db, distinct.slice(from, from + AT_ONCE))));
  return found;
}

async function openOffers({ db }: Context): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM listing WHERE kind <> 'need' AND state = ANY($1) ORDER BY id`,
    [OPEN],
  );
  return rows.map(({ id }) => id);
}

const goldOf = (pairs: readonly GradedPair[]) =>
  csvOf(
    pairs.map(({ needId, offerId, grade }) => ({ need_id: needId, offer_id: offerId, grade: String(grade) })),
    ['need_id', 'offer_id', 'grade'],
  );

/** Texts are other people's: none may become a formula in a spreadsheet. */
const csvOf = <C extends string>(rows: readonly Record<C, string>[], columns: readonly C[]): string =>
  stringify([...rows], { header: true, columns: [...columns], escape_formulas: true });
