import type { z } from 'zod';
import { expertise } from './expertise.js';
import { fund } from './fund.js';
import type { ListingKind } from './listing-kind.js';
import { need } from './need.js';
import { practice } from './practice.js';
import { training } from './training.js';

/** Adding a kind? Add it here, then follow the compiler. */
export const listingKinds = { need, expertise, training, practice, fund } as const;

export type KindName = keyof typeof listingKinds;
export type Details<K extends KindName> = z.output<(typeof listingKinds)[K]['details']>;

export const kindNames = Object.keys(listingKinds) as [KindName, ...KindName[]];

/** A kind without the type of its details, for code that serves all kinds. */
export const kindOf = (name: KindName): ListingKind => listingKinds[name] as unknown as ListingKind;
