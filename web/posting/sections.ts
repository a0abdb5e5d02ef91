import { kindOf, listingFields, type KindName } from '../../server/listings/index.js';
import type { DetailName } from '../words/en.js';

/** The pages on which a listing is written, in their order: one thing on each. */
export const sections = [
  'title',
  'story',
  'results',
  'sectors',
  'sdgs',
  'people',
  'languages',
  'form',
  'dates',
  'places',
  'terms',
  'costs',
  'eligible',
  'plan',
  'visibility',
] as const;
export type Section = (typeof sections)[number];

type SharedField = keyof typeof listingFields;
/** A field as a form names it: a shared one by its name, one of the kind's own as `details/…`. */
export type FieldName = SharedField | `details/${DetailName}`;

const sectionOf: Record<SharedField, Section> = {
  title: 'title',
  summary: 'title',
  language: 'title',
  sectors: 'sectors',
  skills: 'sectors',
  sdgs: 'sdgs',
  level: 'people',
  experienceYears: 'people',
  languages: 'languages',
  interpreter: 'languages',
  modalities: 'form',
  startsOn: 'dates',
  endsOn: 'dates',
  durationDays: 'dates',
  validUntil: 'dates',
  places: 'places',
  seats: 'terms',
  amount: 'terms',
  costShares: 'costs',
  eligible: 'eligible',
  planAlignment: 'plan',
  urgency: 'plan',
  confidentiality: 'visibility',
};

const sectionOfDetail: Record<DetailName, Section> = {
  problem: 'story',
  alreadyTried: 'story',
  background: 'story',
  whatWorked: 'story',
  theme: 'story',
  deliverables: 'results',
  results: 'results',
  objectives: 'results',
  modules: 'results',
  trackRecord: 'results',
  referees: 'results',
  replicatedIn: 'places',
  expertiseSought: 'people',
  experts: 'people',
  qualifications: 'people',
  counterpartStaff: 'people',
  beneficiaries: 'people',
  inclusion: 'people',
  developedWith: 'people',
  format: 'form',
  availability: 'dates',
  applicationDeadline: 'dates',
  deadline: 'dates',
  facilities: 'terms',
  missionsPerYear: 'terms',
  maxPerCountry: 'terms',
  minMatchPercent: 'terms',
  conditions: 'terms',
  replicationConditions: 'terms',
  minCountries: 'eligible',
  whoMayApply: 'eligible',
};

/** A need says who it is for by its country; only it is urgent, and part of a plan. */
const notAskedOf = (kind: KindName): readonly SharedField[] => {
  const { side } = kindOf(kind);
  if (side === 'need') return ['eligible'];
  if (side === 'fund') return ['planAlignment', 'urgency', 'level', 'experienceYears', 'interpreter', 'costShares'];
  return ['planAlignment', 'urgency'];
};

/** What is asked on a page for a listing of this kind, the shared fields first. */
export function fieldsOf(kind: KindName, section: Section): FieldName[] {
  const shared = (Object.keys(sectionOf) as SharedField[]).filter(
    (name) => sectionOf[name] === section && !notAskedOf(kind).includes(name),
  );
  const own = (Object.keys(kindOf(kind).details.shape) as DetailName[])
    .filter((name) => sectionOfDetail[name] === section)
    .map((name) => `details/${name}` as const);
  return section === 'title' ? shared : [...own, ...shared];
}

export const sectionsOf = (kind: KindName): Section[] =>
  sections.filter((section) => fieldsOf(kind, section).length > 0);

/** What must be there before it can be handed in. */
export function isNeeded(kind: KindName, name: FieldName): boolean {
  const { required, requiredDetails } = kindOf(kind);
  return [...ALWAYS, ...required, ...requiredDetails.map((each) => `details/${each}`)].includes(name);
}

const ALWAYS: readonly string[] = ['title', 'summary', 'language', 'urgency', 'confidentiality'];

/** The page on which the field of an error's pointer is asked. */
export const sectionWith = (kind: KindName, pointer: string): Section | undefined =>
  sections.find((section) =>
    fieldsOf(kind, section).some((name) => pointer === name || pointer.startsWith(`${name}/`)),
  );
