import { z } from 'zod';
import { Problem } from '../problems.js';

/** The version the client read, when it sent If-Match; without one the last word counts. */
export const readVersion = z.int().optional();

export function assertSameVersion(row: { version: number }, version: number | undefined) {
  if (version !== undefined && version !== row.version)
    throw new Problem('stale-version', `You read version ${version}; it is now version ${row.version}`);
}
