import { randomInt } from 'node:crypto';

/** No letter that looks like another, so that it can be read out or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Five groups of four, like `kq7m-2xfa-9rtw-hp3c-v8dz`: about 99 bits. */
export const generatePassword = () =>
  Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join(
    '-',
  );
