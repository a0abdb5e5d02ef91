const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A word in ASCII, for trigrams: other letters become two each. Which two does not matter, only that equal letters
 * become equal and different ones hardly ever do.
 */
export const wordShape = (word: string): string =>
  [...word].map((letter) => (/[a-z0-9]/.test(letter) ? letter : twoLetters(letter.codePointAt(0)!))).join('');

const twoLetters = (code: number) => LETTERS[Math.floor(code / 26) % 26]! + LETTERS[code % 26]!;
