import { z } from 'zod';

/** Each field means the same in JSON and in a posted form, where everything arrives as text. */
// oxlint-disable-next-line no-control-regex -- refusing control characters is the point
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** Something to see: a text of zero-width characters alone says nothing. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const clean = (value: string) => value.isWellFormed() && !CONTROL.test(value);

/** One line or paragraph of plain text, at most `max` characters, in Unicode NFC. Line breaks and tabs are kept. */
export const text = (max: number) =>
  z
    .string()
    .max(max, `At most ${max} characters`)
    .refine(clean, 'Contains control characters or broken Unicode')
    .transform((value) => value.normalize('NFC').trim())
    .pipe(z.string().regex(VISIBLE, 'Required'));

export const line = (max: number) => text(max).refine((value) => !/[\r\n\u2028\u2029]/.test(value), 'Must be one line');
export const id = z.uuid('Not an id');

/** A number, or its plain digits as a form sends them; nothing else that JavaScript would make a number of. */
export const number = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,15}(\.\d{1,15})?$/.test(value.trim()) ? Number(value) : value),
    schema,
  );
export const count = (max: number) =>
  number(z.number('Enter a whole number').int('Enter a whole number').positive().max(max));
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((value) => clean(value) && !/\s/.test(value), 'Not an address of the web');
export const date = z.iso
  .date('Enter a date like 2027-03-15')
  .refine((d) => d >= '1900-01-01' && d <= '2200-12-31', 'Not a plausible date');
export const email = z
  .string()
  .max(254)
  .transform((value) => value.normalize('NFC').trim().toLowerCase())
  .pipe(z.email('Not an e-mail address'));
export const list = <S extends z.ZodType>(item: S, max: number) =>
  z
    .array(item)
    .max(max, `At most ${max}`)
    .transform((values) => [...new Set(values)] as z.output<S>[]);
