/** The zero of each set of decimal digits that keyboards of our readers have: Arabic, Persian, Indian, South-East Asian. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0x1040, 0x17e0];

/** Digits of any of these scripts as 0 to 9; the rest as it is. */
export const latinDigits = (typed: string) =>
  [...typed]
    .map((each) => {
      const code = each.codePointAt(0)!;
      const zero = ZEROS.findLast((first) => first <= code);
      return zero !== undefined && code < zero + 10 ? String(code - zero) : each;
    })
    .join('');

/** Numbers as keyboards of our readers type them: their digits, a comma for the point, spaces between thousands. */
export const digits = (typed: string) =>
  latinDigits(typed.trim())
    .replace(/[\s\u00a0\u202f\u2009]/g, '')
    .replace(/[,٫](?=\d{1,2}$)/, '.');

/** Groups of three, or as on the Indian subcontinent of two before the last. */
const GROUPED = /^(?<whole>\d{1,3}([.,'’٬])(?:\d{2,3}\2)*\d{3})(?<rest>[.,٫]\d{1,2})?$/;

/**
 * A sum as it may be typed, with whatever stands between its thousands: 25,000 and 25.000 and 25’000.50 are what they look
 * like. `decimals` are those of its currency: with three of them, one group of three after a point is no thousand.
 */
export function typedAmount(typed: string, decimals = 2): string {
  const plain = digits(typed);
  const { whole, rest = '' } = GROUPED.exec(plain)?.groups ?? {};
  if (whole === undefined) return plain;
  const groups = whole.split(/[.,'’٬]/);
  if (groups.length === 2 && decimals === 3 && !rest) return plain.replace(/[,٫]/, '.');
  return groups.join('') + rest.replace(/[,٫]/, '.');
}
