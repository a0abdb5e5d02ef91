import { Secret, TOTP } from 'otpauth';
import type { Context } from '../platform/context.js';
import { asSystem } from '../platform/as-system.js';
import { seal, unseal } from '../platform/sealed.js';

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, thirty seconds; 160 random bits (RFC 4226, 4). */
const totp = (secret: string, label = '') =>
  new TOTP({ issuer: 'Bandung', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });

/** One step early or late is taken: clocks differ, and typing takes time. */
const WINDOW = 1;

export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What the QR code holds: `otpauth://totp/…`. */
export const totpUri = (secret: string, email: string) => totp(secret, email).toString();

/** The code an authenticator app shows at that moment. */
export const totpCode = (secret: string, at: Date) => totp(secret).generate({ timestamp: at.getTime() });

/** The time step whose code this is, or nothing. */
export function stepOf(secret: string, typed: string, at: Date): number | undefined {
  const timestamp = at.getTime();
  const token = plainDigits(typed);
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totp(secret).validate({ token, timestamp, window: WINDOW });
  return delta === null ? undefined : totp(secret).counter({ timestamp }) + delta;
}

const sealing = ({ parts }: Pick<Context, 'parts'>, of: string) => ({ key: parts.secret, purpose: 'totp', of });

export const sealTotp = (ctx: Pick<Context, 'parts'>, personId: string, secret: string) =>
  seal(secret, sealing(ctx, personId));

/** Nothing when it was sealed for another person, or under another secret of the service. */
export function openTotp(ctx: Pick<Context, 'parts'>, personId: string, sealed: string): string | undefined {
  try {
    return unseal(sealed, sealing(ctx, personId));
  } catch {
    return undefined;
  }
}

/** Makes it the person's one authenticator; `step` is the one whose code has shown that it works. */
export const keepTotp = ({ db, now, parts }: Context, personId: string, secret: string, step: number | null) =>
  db.query(
    `INSERT INTO totp (person_id, secret, last_step, created_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step, created_at = excluded.created_at`,
    [personId, sealTotp({ parts }, personId, secret), step, now()],
  );

/** Whether this is the code of now, and takes it: each code is good once, in whatever process (RFC 6238, 5.2). */
export const useTotp = (ctx: Context, personId: string, typed: string): Promise<boolean> =>
  asSystem(ctx, async ({ db, now }) => {
    const [row] = await db.query('SELECT secret FROM totp WHERE person_id = $1', [personId]);
    const secret = row && openTotp(ctx, personId, row.secret);
    const step = secret ? stepOf(secret, typed, now()) : undefined;
    if (step === undefined) return false;
    const [taken]: [unknown[]] = await db.query(
      `UPDATE totp SET last_step = $2 WHERE person_id = $1 AND secret = $3 AND (last_step IS NULL OR last_step < $2)
       RETURNING person_id`,
      [personId, step, row.secret],
    );
    return taken.length > 0;
  });

/** Digits of every script people type with are digits; blanks between them are not meant. */
const plainDigits = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)));

/** Unicode keeps the ten digits of a script together, zero first. */
function valueOf(digit: string): number {
  const at = digit.codePointAt(0)!;
  const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCodePoint(code));
  let value = 0;
  while (value < 9 && isDigit(at - value - 1)) value++;
  return value;
}
