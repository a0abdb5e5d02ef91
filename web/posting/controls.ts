import {
  confidentialities,
  kindOf,
  levels,
  listingFields,
  modalities,
  urgencies,
  type KindName,
} from '../../server/listings/index.js';
import type { DetailName, Word } from '../words/en.js';
import type { FieldName } from './sections.js';

export type CodeList = 'sector' | 'sdg' | 'country' | 'grouping' | 'region' | 'language';

/** How a field is asked for. */
export type Control =
  | { as: 'line' | 'text'; max: number }
  /** Several texts, one a line. */
  | { as: 'lines' }
  | { as: 'number' | 'date' | 'yesNo' | 'oneLanguage' | 'money' | 'costs' | 'eligible' }
  /** One of a few, named by words that begin so; `none` where it may be left unsaid. */
  | { as: 'choice'; options: readonly string[]; words: string; none: boolean }
  | { as: 'choices'; options: readonly string[]; words: string }
  /** Any of a list of codes. */
  | { as: 'codes'; of: CodeList };

const shared: Record<keyof typeof listingFields, Control> = {
  title: { as: 'line', max: 200 },
  summary: { as: 'text', max: 3000 },
  language: { as: 'oneLanguage' },
  sectors: { as: 'codes', of: 'sector' },
  sdgs: { as: 'codes', of: 'sdg' },
  skills: { as: 'lines' },
  languages: { as: 'codes', of: 'language' },
  interpreter: { as: 'yesNo' },
  modalities: { as: 'choices', options: modalities, words: 'modality' },
  places: { as: 'codes', of: 'country' },
  eligible: { as: 'eligible' },
  startsOn: { as: 'date' },
  endsOn: { as: 'date' },
  durationDays: { as: 'number' },
  seats: { as: 'number' },
  amount: { as: 'money' },
  costShares: { as: 'costs' },
  level: { as: 'choice', options: levels, words: 'level', none: true },
  experienceYears: { as: 'number' },
  planAlignment: { as: 'text', max: 1000 },
  urgency: { as: 'choice', options: urgencies, words: 'urgency', none: false },
  confidentiality: { as: 'choice', options: confidentialities, words: 'confidentiality', none: false },
  validUntil: { as: 'date' },
};

export function controlOf(kind: KindName, name: FieldName): Control {
  const own = ownName(name);
  return own ? controlOfDetail(kind, own) : shared[name as keyof typeof shared];
}

/** Of a field that only this kind has, its name there. */
export const ownName = (name: FieldName): DetailName | undefined =>
  name.startsWith('details/') ? (name.slice('details/'.length) as DetailName) : undefined;

const COUNTRIES: readonly DetailName[] = ['replicatedIn'];

/** The kind says of each of its fields what may stand in it; from that follows how it is asked for. */
function controlOfDetail(kind: KindName, name: DetailName): Control {
  if (COUNTRIES.includes(name)) return { as: 'codes', of: 'country' };
  const leaf = leafOf(kindOf(kind).details.shape[name] as unknown as Schema);
  switch (leaf.def.type) {
    case 'number':
      return { as: 'number' };
    case 'array':
      return { as: 'lines' };
    case 'enum':
      return { as: 'choice', options: Object.values(leaf.def.entries!), words: name, none: true };
    default:
      return leaf.format === 'date' ? { as: 'date' } : { as: 'text', max: leaf.maxLength ?? 5000 };
  }
}

interface Schema {
  def: { type: string; innerType?: Schema; in?: Schema; out?: Schema; entries?: Record<string, string> };
  format?: string | null;
  maxLength?: number | null;
}

/** What is inside `optional`, `nullable` and what is done to a text before or after it is checked. */
function leafOf(schema: Schema): Schema {
  const { type, innerType, in: from, out: to } = schema.def;
  if (innerType) return leafOf(innerType);
  if (type === 'pipe') return leafOf(from!.def.type === 'transform' ? to! : from!);
  return schema;
}

const words: Partial<Record<FieldName, Word>> = {
  title: 'posting.field.title',
  summary: 'posting.field.summary',
  language: 'posting.field.language',
  sectors: 'listing.sectors',
  sdgs: 'listing.sdgs',
  skills: 'listing.skills',
  languages: 'listing.languages',
  interpreter: 'listing.interpreter',
  modalities: 'listing.modalities',
  places: 'listing.places',
  eligible: 'listing.eligible',
  startsOn: 'posting.field.startsOn',
  endsOn: 'posting.field.endsOn',
  durationDays: 'posting.field.durationDays',
  costShares: 'listing.costs',
  level: 'listing.level',
  experienceYears: 'posting.field.experienceYears',
  planAlignment: 'listing.plan',
  urgency: 'listing.urgency',
  confidentiality: 'listing.confidentiality',
  validUntil: 'listing.validUntil',
};

const amountWords = { need: 'listing.budget', offer: 'listing.cost', fund: 'listing.grant' } as const;

/** What a field is called on its page. */
export function wordOf(kind: KindName, name: FieldName): Word {
  const own = ownName(name);
  if (own) return `detail.${own}`;
  const { side } = kindOf(kind);
  if (name === 'amount') return amountWords[side];
  if (name === 'seats') return side === 'need' ? 'listing.seatsAsked' : 'listing.seatsOffered';
  return words[name]!;
}
