/** Scripts that put no space between words. */
const SPACELESS = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const WORD = new RegExp(String.raw`[${SPACELESS}]+|(?:(?![${SPACELESS}])[\p{L}\p{N}\p{M}])+`, 'gu');
const spaceless = new RegExp(`^[${SPACELESS}]`, 'u');

/** Marks are noise on these letters; on others, such as й or the vowels of Hindi, they make another letter. */
const MARKED = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu;

/**
 * One spelling for what readers take to be the same: no case, no accents, no Arabic vowel signs, one alef, no tatweel,
 * е for ё. Done here and not in a dictionary alone, because what counts as a letter depends on a database's locale.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(MARKED, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u0640', '')
    .replaceAll('\u0649', '\u064A')
    .replaceAll('ё', 'е');

export interface Word {
  /** As written. */
  text: string;
  start: number;
  end: number;
  /** A run of a script without spaces: any number of words. */
  spaceless: boolean;
}

/** The words of a text, where they stand. Everything else in it (quotes, operators, control characters) is dropped. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
    spaceless: spaceless.test(word),
  }));
