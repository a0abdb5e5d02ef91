import type { EntityManager } from 'typeorm';
import { PASSWORD } from '../../support/signed-in.js';
import type { Member } from './crew.js';
import type { Json } from './endpoints.js';
import type { Known } from './examples-from-schema.js';
import { RECEIVER } from './fuzz-world.js';

/** What is in the database to be named by an address, by table. */
export type Ids = Map<string, string[]>;

export async function readIds(db: EntityManager): Promise<Ids> {
  const tables: { name: string }[] = await db.query(
    `SELECT table_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'id' AND data_type IN ('uuid', 'bigint', 'integer')
      ORDER BY table_name`,
  );
  const ids: Ids = new Map();
  for (const { name } of tables) {
    const rows: { id: string }[] = await db.query(
      `(SELECT id::text FROM ${name} ORDER BY id DESC LIMIT 20) UNION (SELECT id::text FROM ${name} ORDER BY id LIMIT 60)`,
    );
    ids.set(
      name,
      rows.map(({ id }) => id),
    );
  }
  return ids;
}

/** `donorOrganisationId` is a row of `organisation`, `tokenId` one of `api_token`; `undefined` where there is no such table. */
export function idsOf(ids: Ids, name: string): string[] | undefined {
  const words = snake(name.replace(/Ids?$/, '')).split('_');
  const exact = words.map((_, at) => words.slice(at).join('_')).find((table) => ids.get(table)?.length);
  const table = exact ?? [...ids.keys()].find((each) => each.endsWith(`_${words.at(-1)}`) && ids.get(each)?.length);
  return table === undefined ? undefined : ids.get(table);
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Codes and the like that no schema tells, by the name of the field. */
const words: Record<string, Json> = {
  country: 'NPL',
  countries: ['NPL', 'BGD'],
  places: ['Pokhara'],
  groupings: ['LDC'],
  grouping: 'LDC',
  regions: ['034'],
  region: '034',
  sectors: [32161, 31140],
  sector: '32161',
  sdgs: ['8.3'],
  sdg: '8',
  skills: ['banana fibre', 'handicraft'],
  language: 'en',
  languages: ['en'],
  currency: 'USD',
  amount: '1234.50',
  min: '1000',
  max: '5000',
  modality: 'training',
  cursor: '',
  q: 'banana fibre',
  url: `http://${RECEIVER}/hook`,
  details: { problem: 'No market for banana stems.' },
  startsOn: '2027-06-01',
  endsOn: '2027-06-30',
  from: '2027-01-01',
  until: '2027-12-31',
  nominationsCloseOn: '2027-05-01',
  since: '2026-01-01',
  validUntil: '2027-12-31',
  kind: 'need',
  number: 'BDG-2027-1',
  password: PASSWORD,
  current: PASSWORD,
};

interface Circumstances {
  member: Member;
  turn: number;
  /** Of the endpoint. */
  path: string;
}

/**
 * What the fields of a request are called by here: ids of what there is, the `turn`-th of each, the sender's own
 * organisation and address, and codes that exist.
 */
export const knownValues =
  (ids: Ids, { member, turn, path }: Circumstances): Known =>
  (name, schema) => {
    if (name === 'organisationId' && member.organisationId && turn % 3 < 2) return member.organisationId;
    if (name === 'email' && /session|reset/.test(path)) return member.email ?? 'nobody@example.org';
    if (/Ids?$/.test(name)) {
      const found = idsOf(ids, name);
      return found?.[turn % found.length];
    }
    if (/[eE]mail$/.test(name)) return `someone.new.${turn}@example.org`;
    const word = words[name];
    return word !== undefined && schema.format !== 'date-time' && isOfType(word, schema.type) ? word : undefined;
  };

function isOfType(value: Json, type: string | string[] | undefined): boolean {
  if (type === undefined) return true;
  const own = Array.isArray(value) ? 'array' : typeof value;
  return [type].flat().includes(own);
}
