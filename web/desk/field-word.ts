import type { KindName } from '../../server/listings/index.js';
import { wordOf } from '../posting/controls.js';
import type { FieldName } from '../posting/sections.js';
import type { Translate } from '../words/translator.js';

const partOf: Record<string, FieldName> = {
  eligibleCountries: 'eligible',
  eligibleGroupings: 'eligible',
  eligibleRegions: 'eligible',
  eligibilityNote: 'eligible',
  amountMin: 'amount',
  amountMax: 'amount',
  currency: 'amount',
};

/** What a stored field of a listing is called. */
export const fieldWord = (field: string, kind: KindName, t: Translate): string =>
  field === 'details' ? t('listing.details') : t(wordOf(kind, partOf[field] ?? (field as FieldName)));
