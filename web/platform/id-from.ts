import * as field from '../../server/platform/fields.js';
import { Problem } from '../../server/problems.js';

/** An address that cannot be one of ours is simply not there. */
export function idFrom(text: unknown): string {
  const { success, data } = field.id.safeParse(text);
  if (!success) throw new Problem('not-found');
  return data;
}
