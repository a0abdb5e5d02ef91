import type { z } from 'zod';
import { Problem, type FieldError } from '../problems.js';

/** The checked value, or an `invalid-input` problem that names every wrong field. */
export function parse<S extends z.ZodType>(schema: S, raw: unknown, where?: FieldError['in']): z.output<S> {
  const { success, data, error } = schema.safeParse(raw);
  if (success) return data;
  throw new Problem(
    'invalid-input',
    undefined,
    error.issues.flatMap((issue) => fieldErrors(issue, where)),
  );
}

function fieldErrors(issue: z.core.$ZodIssue, where: FieldError['in']): FieldError[] {
  const error = (path: PropertyKey[], detail: string) => ({
    pointer: `#/${path.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`,
    detail,
    ...(where ? { in: where } : {}),
  });
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => error([...issue.path, key], 'Not a field of this request'));
  return [error(issue.path, issue.message.endsWith('received undefined') ? 'Required' : issue.message)];
}
