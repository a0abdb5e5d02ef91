import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../platform/package-root.js';

/** NIST 800-63B-4, 3.1.1.2: fifteen characters where the password stands alone; with a second factor we ask for twelve. */
export const LENGTH_ALONE = 15;
export const LENGTH_WITH_SECOND_FACTOR = 12;
export const LONGEST = 256;

const FILE = path.join(packageRoot(), 'server', 'auth', 'data', 'common-passwords.txt');
const SERVICE = [
  'bandung',
  'southsouth',
  'cooperation',
  'marketplace',
  'focalpoint',
  'ministry',
  'password',
  'passphrase',
];

let known: Set<string> | undefined;
const common = () =>
  (known ??= new Set([
    ...SERVICE,
    ...readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#')),
  ]));

export type PasswordFault = 'short' | 'common' | 'personal';

/**
 * Why this password will not do. Any script, no rules of composition; refused is what guessing begins with: known
 * passwords and words of this service, alone or repeated, with figures and signs around them or letters written as
 * figures; one short piece over and over; rows of the keyboard; and the person's own name and address.
 */
export function passwordFault(
  password: string,
  { alone, own }: { alone: boolean; own: readonly string[] },
): PasswordFault | undefined {
  if ([...password].length < (alone ? LENGTH_ALONE : LENGTH_WITH_SECOND_FACTOR)) return 'short';
  const folded = fold(password);
  const bare = [folded, unleet(folded)].flatMap((text) => [text, core(text)]);
  const letters = bare.map((text) => text.replace(/[^\p{L}\p{N}]/gu, ''));
  if (bare.some(isCommon) || letters.some(isCommon)) return 'common';
  if (letters.some((text) => madeOf(text, ownWords(own)))) return 'personal';
  return undefined;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** Without the figures and signs before and after. */
const core = (text: string) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const unleet = (text: string) => text.replace(/[013457@$!]/g, (sign) => LEET[sign]!);

const isCommon = (text: string): boolean =>
  common().has(text) || isRow(text) || isRepetition(text) || madeOf(text, common(), 2);

/** A piece of at most six characters over and over. */
function isRepetition(text: string): boolean {
  for (let size = 1; size <= 6 && size * 2 <= text.length; size++)
    if (text === text.slice(0, size).repeat(text.length).slice(0, text.length)) return true;
  return false;
}

const ROWS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
];
const isRow = (text: string) =>
  text.length > 3 && ROWS.some((row) => row.includes(text) || [...row].reverse().join('').includes(text));

/** Whether it is nothing but at most `most` of these words one after the other. */
function madeOf(text: string, words: ReadonlySet<string>, most = 4): boolean {
  const rest = (at: number, left: number): boolean => {
    if (at === text.length) return true;
    if (left === 0) return false;
    for (let end = at + 3; end <= text.length; end++)
      if (words.has(text.slice(at, end)) && rest(end, left - 1)) return true;
    return false;
  };
  return text !== '' && rest(0, most);
}

/** The words of a name and an address, of three characters and more. */
const ownWords = (own: readonly string[]): ReadonlySet<string> =>
  new Set(
    own.flatMap((text) => {
      const pieces = fold(text).split(/[^\p{L}\p{N}]+/u);
      return [...pieces, pieces.join('')].filter((piece) => piece.length >= 3);
    }),
  );
