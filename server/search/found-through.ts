import type { EntityManager } from 'typeorm';
import type { ListingView } from '../listings/index.js';
import { fold } from '../platform/text/fold.js';
import { thesaurus, type Concept } from '../thesaurus/index.js';
import { broaderThan, conceptFields } from './document-concepts.js';
import { primary, textsOf } from './search-document.js';
import type { TextQuery } from './text-query.js';

/** Why a listing was found although its words are others. */
export interface Through {
  /** As the reader typed it. */
  asked: string;
  /** As the listing says it. */
  found: string;
}

/** What of a question a listing answers by meaning alone, whichever engine found it: PostgreSQL knows its words. */
export async function foundThrough(
  db: EntityManager,
  { concepts: parts }: TextQuery,
  listings: readonly ListingView['listing'][],
): Promise<Through[][]> {
  if (parts.length === 0 || listings.length === 0) return listings.map(() => []);
  const rows: { id: string; unsaid: number[] }[] = await db.query(
    `SELECT d.listing_id AS id, array_agg(part::int) AS unsaid
       FROM search_document d, unnest($2::text[]) WITH ORDINALITY AS p (words, part)
      WHERE d.listing_id = ANY($1) AND (d.words @@ p.words::tsquery) IS NOT TRUE
      GROUP BY d.listing_id`,
    [listings.map(({ id }) => id), parts.map(({ byWords }) => byWords)],
  );
  const unsaid = new Map(rows.map((row) => [row.id, row.unsaid]));
  return listings.map((listing) =>
    meantIn(
      listing,
      (unsaid.get(listing.id) ?? []).map((part) => parts[part - 1]!),
    ),
  );
}

function meantIn(listing: ListingView['listing'], parts: readonly { text: string; concepts: readonly string[] }[]) {
  if (parts.length === 0) return [];
  const texts = textsOf(listing);
  const hits = conceptFields.flatMap((field) => thesaurus().read(texts[field], [primary(listing.language)]).hits);
  const found = parts.flatMap(({ text, concepts }): Through[] => {
    const means = ({ id }: Concept) => concepts.includes(id);
    const isNarrower = ({ id }: Concept) => broaderThan(id).some((broader) => concepts.includes(broader));
    const hit = hits.find(({ concept }) => means(concept)) ?? hits.find(({ concept }) => isNarrower(concept));
    return hit ? [{ asked: text, found: hit.words }] : [];
  });
  return [...new Map(found.map((each) => [fold(each.asked), each])).values()];
}
