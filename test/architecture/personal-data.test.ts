import { describe, expect, it } from 'vitest';
import { itemNames, itemOf, notPersonal, personalTables } from '../../server/privacy/index.js';
import { whoMay } from '../../server/who-may.js';
import { freshDatabase } from '../support/database.js';

const database = await freshDatabase();
const columns: { table: string; column: string; linked: boolean }[] = await database.dataSource.query(`
  SELECT c.table_name AS table, c.column_name AS column,
         EXISTS (SELECT FROM information_schema.columns own WHERE own.table_schema = 'public' AND own.table_name = c.table_name
                    AND own.column_name ~ '^(person|actor|author|reader|subject|uploader|member)_id$|_by_id$' AND own.data_type = 'uuid'
                    AND (own.column_name <> 'subject_id' OR c.table_name LIKE '%access%')) AS linked
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
   WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1, 2`);
await database.close();

const sounds = (column: string) =>
  /e?mail|name|phone|birth|passport|address|(^|_)ip($|_)|user_agent|device|note|secret|password|hash|(^|_)text|body/.test(
    column,
  );
/** Tables of the libraries and of vocabularies, in which a name is not a person's. */
const NOT_OURS = ['migrations', 'typeorm_metadata'];

const inRegister = new Set(
  personalTables.flatMap(({ table, columns: shown, secrets = [], beside = [] }) =>
    [...shown, ...secrets, ...beside].map((column) => `${table}.${column}`),
  ),
);
const named = (table: string, column: string) =>
  inRegister.has(`${table}.${column}`) ||
  (notPersonal[table] ?? []).includes(sounds(column) ? column : '*') ||
  (notPersonal[table] ?? []).includes(column);

describe('the register of personal data', () => {
  it('knows every column of a table that leads to a person, and every column whose name sounds like one', () => {
    const forgotten = columns
      .filter(({ table }) => !NOT_OURS.includes(table))
      .filter(({ column, linked }) => linked || sounds(column))
      .filter(({ table, column }) => !named(table, column))
      .map(({ table, column }) => `${table}.${column}`);
    expect(forgotten).toEqual([]);
  });

  it('names no column that is not there', () => {
    const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    const listed = Object.entries(notPersonal).flatMap(([table, list]) => list.map((column) => `${table}.${column}`));
    expect([...inRegister, ...listed].filter((column) => !column.endsWith('.*') && !there.has(column))).toEqual([]);
  });

  it('says of no column both that it is personal and that it is not', () => {
    const personal = personalTables.flatMap(({ table, columns: shown, secrets = [] }) =>
      [...shown, ...secrets].map((column) => `${table}.${column}`),
    );
    const both = personal.filter((each) => {
      const [table, column] = each.split('.') as [string, string];
      return notPersonal[table]?.includes(column);
    });
    expect(both).toEqual([]);
  });

  it('has a place for every kind, and names rows of the table of rights that exist', () => {
    for (const name of itemNames) {
      expect(personalTables.some(({ item }) => item === name)).toBe(true);
      for (const row of itemOf(name).sees) {
        const [noun, action] = row.split('.') as [keyof typeof whoMay, string];
        expect(Object.keys(whoMay[noun])).toContain(action);
      }
    }
  });
});
