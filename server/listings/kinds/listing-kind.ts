import type { z } from 'zod';
import type { Modality } from '../listing.js';

/** What makes one kind of listing different from the others. Everything else is shared by all listings. */
export interface ListingKind<D extends z.ZodObject = z.ZodObject> {
  /** What it stands for in a match: something asked, something offered, or money. */
  side: 'need' | 'offer' | 'fund';
  /** The fields this kind adds; stored in `listing.details`. All optional in a draft. */
  details: D;
  /** Shared fields that must be there before it can be submitted, beside title and summary. */
  required: readonly string[];
  /** Details that must be there before it can be submitted. */
  requiredDetails: readonly (keyof z.output<D> & string)[];
  /** What it is when nobody says. */
  defaultModalities: readonly Modality[];
  /** The words of this kind's details that a search should find, in order of weight. */
  searchable(details: z.output<D>): (string | undefined)[];
}

export const listingKind = <D extends z.ZodObject>(kind: ListingKind<D>) => kind;
