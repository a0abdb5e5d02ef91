import { expect, test } from 'vitest';
import { csvTable } from '../../server/commands/import/csv-table.js';
import { decodeCsv } from '../../server/commands/import/decode-csv.js';

const read = (text: string) => csvTable(text, ['a', 'b']);

test('cells may hold commas, doubled quotes and line ends, and each row knows the line it starts on', () => {
  expect(read('a,b\r\n1,"x, ""y"""\r\n\r\n2,"two\r\nlines"\r\n3,z')).toEqual([
    { line: 2, cells: { a: '1', b: 'x, "y"' } },
    { line: 4, cells: { a: '2', b: 'two\r\nlines' } },
    { line: 6, cells: { a: '3', b: 'z' } },
  ]);
});

test('columns may come in any order, with others between them', () => {
  expect(read('b,extra,a\n1,2,3\n')).toEqual([{ line: 2, cells: { a: '3', b: '1' } }]);
});

test('one bad quote costs its own row only', () => {
  const rows = read('a,b\n1,"x"y\n2,x"y\n3,z\n');
  expect(rows[0]).toMatchObject({ line: 2, complaints: [{ reason: expect.stringContaining('cell 2 goes on after') }] });
  expect(rows[1]).toMatchObject({ line: 3, complaints: [{ reason: expect.stringContaining('not doubled') }] });
  expect(rows[2]).toEqual({ line: 4, cells: { a: '3', b: 'z' } });
});

test('a quote that is never closed makes the whole file unusable, and says where it was opened', () => {
  expect(() => read('a,b\n1,x\n2,"y\n3,z\n')).toThrow(/line 3: the quote that opens cell 2 on line 3 is never closed/);
});

test('a row with too few or too many cells is named', () => {
  expect(read('a,b\n1\n1,2,3\n')).toEqual([
    { line: 2, complaints: [{ reason: 'has 1 cells where the header has 2' }] },
    { line: 3, complaints: [{ reason: 'has 3 cells where the header has 2' }] },
  ]);
});

test.each([
  ['a;b\n1;2\n', /separated by “;”/],
  ['a\tb\n1\t2\n', /separated by tabs/],
  ['a,c\n1,2\n', /missing column b; found “a,c”/],
  ['x,y\n1,2\n', /missing columns a, b/],
  ['a,b,a\n1,2,3\n', /the column a is there twice/],
  ['\n\n', /the file is empty/],
  ['a,"b\n', /never closed/],
])('%j cannot be used', (text, reason) => {
  expect(() => read(text)).toThrow(reason);
});

test('control characters are named by column and code point', () => {
  expect(read('a,b\n1,x\u0000y\n\u001b[31m,2\n')).toEqual([
    { line: 2, complaints: [{ column: 'b', reason: 'character 2 is the control character U+0000' }] },
    { line: 3, complaints: [{ column: 'a', reason: 'character 1 is the control character U+001B' }] },
  ]);
});

test('a line of 10 MB is refused and the next one read', () => {
  const rows = read(`a,b\n1,${'x'.repeat(10_000_000)}\n2,y\n3,${','.repeat(1_000_000)}\n`);
  expect(rows[0]).toEqual({ line: 2, complaints: [{ reason: 'is longer than 256 KB' }] });
  expect(rows[1]).toEqual({ line: 3, cells: { a: '2', b: 'y' } });
  expect(rows[2]).toMatchObject({ complaints: [{ reason: 'has 1000002 cells where the header has 2' }] });
});

test.each([
  ['nothing', Buffer.alloc(0), /the file is empty/],
  ['UTF-16 with a mark', Buffer.from('\uFEFFa,b\n', 'utf16le'), /line 1, column 1: the file is in UTF-16/],
  ['UTF-16 without one', Buffer.from('a,b\n', 'utf16le'), /UTF-16/],
  ['UTF-16, the other way round', Buffer.from('a,b\n', 'utf16le').swap16(), /UTF-16/],
  ['windows-1252', Buffer.from('a,b\n1,Señor\n', 'latin1'), /line 2, column 5: not UTF-8; .*windows-1252/],
])('%s is refused with where and why', (_name, bytes, reason) => {
  expect(() => decodeCsv(bytes)).toThrow(reason);
});

test('UTF-8 with a mark reads as without', () => {
  expect(decodeCsv(Buffer.from('\uFEFFa,é\n'))).toBe('a,é\n');
});
