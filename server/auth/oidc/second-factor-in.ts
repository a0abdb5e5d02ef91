/**
 * Whether the provider says that a second factor was used (RFC 8176, `amr`). A code by text message or telephone does not
 * count: it can be taken over with the number (NIST SP 800-63B-4, 3.1.3).
 */
export const secondFactorIn = (amr: unknown): boolean =>
  Array.isArray(amr) && amr.some((method) => SECOND_FACTORS.includes(method));

const SECOND_FACTORS: readonly unknown[] = ['mfa', 'mca', 'otp', 'hwk', 'swk', 'pop', 'sc'];
