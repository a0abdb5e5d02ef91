import type { z } from 'zod';
import type { draftListing } from '../../listings/index.js';
import type { OrganisationKind } from '../../organisations/index.js';

type Draft = z.input<typeof draftListing.input>;

/** A row of a file as the listing it asks for. Whatever a row can say is said: absent would mean unchanged. */
export interface ListingRow {
  externalId: string;
  organisation: { name: string; country: string | null; kind: OrganisationKind };
  kind: Draft['kind'];
  /** Gathered from public sources, not sent by its organisation: shown as an example, never as a fact. */
  illustrative: boolean;
  content: Omit<Draft, 'kind' | 'organisationId' | 'externalId'>;
}
