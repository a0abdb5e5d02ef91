import { draftListing, Listing, reviseListing } from '../../listings/index.js';
import type { Context } from '../../platform/context.js';
import type { Importers } from './importers.js';
import type { ListingRow } from './listing-row.js';
import { organisationOf } from './organisation-of.js';
import { publish } from './publish.js';

/**
 * `unchanged`: it is there and says the same. `kept`: people have worked on it since, or ended it; theirs is newer than
 * the file.
 */
export type Outcome = 'added' | 'updated' | 'unchanged' | 'kept';

export interface ImportedRow {
  outcome: Outcome;
  published: boolean;
}

/** Takes in one row through the same commands as the API, whole or not at all. */
export function importRow(
  ctx: Context,
  row: ListingRow,
  { importers, andPublish }: { importers: Importers; andPublish: boolean },
): Promise<ImportedRow> {
  return ctx.db.transaction(async (db) => {
    const own = { ...ctx, db };
    const organisation = await organisationOf(own, row.organisation, importers.secretariat);
    const author = { ...own, actor: importers.authorFor(organisation) };
    const known = await db.findOneBy(Listing, { organisationId: organisation.id, externalId: row.externalId });
    const { listingId, outcome } = known ? await update(known) : await add();
    if (row.illustrative && !known?.illustrative) await db.update(Listing, { id: listingId }, { illustrative: true });
    const mayPublish = andPublish && outcome !== 'kept';
    return {
      outcome,
      published: mayPublish && (await publish(author, listingId, importers.endorserFor(organisation), outcome)),
    };

    async function add(): Promise<{ listingId: string; outcome: Outcome }> {
      const { id } = await draftListing(author, {
        ...row.content,
        kind: row.kind,
        organisationId: organisation.id,
        externalId: row.externalId,
      });
      return { listingId: id, outcome: 'added' };
    }

    async function update(listing: Listing): Promise<{ listingId: string; outcome: Outcome }> {
      const listingId = listing.id;
      if (FINAL.includes(listing.state) || (await editedByPeople(own, listingId, importers.authorId)))
        return { listingId, outcome: 'kept' };
      const { version } = listing;
      const revised = await reviseListing(author, { listingId, version, changes: row.content });
      return { listingId, outcome: revised.version === version ? 'unchanged' : 'updated' };
    }
  });
}

const FINAL: string[] = ['declined', 'closed', 'withdrawn'];

async function editedByPeople({ db }: Context, listingId: string, importerId: string): Promise<boolean> {
  const [{ edited }] = await db.query(
    `SELECT EXISTS (SELECT 1 FROM listing_version WHERE listing_id = $1 AND author_id IS DISTINCT FROM $2) AS edited`,
    [listingId, importerId],
  );
  return edited;
}
