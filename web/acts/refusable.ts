import type { Request, Response } from 'express';
import { Problem } from '../../server/problems.js';
import type { Refused } from './act-errors.js';
import { typedIn, type Typed } from './act-fields.js';

/** Refusals that are about the page itself: shown, or led on, by the page of problems. */
const ELSEWHERE = ['not-signed-in', 'step-up-required', 'second-factor-required', 'not-found', 'not-allowed'];

/**
 * Carries out the act of a form and goes on to where it leads. What is refused for what was typed, or because it comes too
 * late, is shown on the same page, with what was typed.
 */
export async function refusable(
  req: Request,
  res: Response,
  name: string,
  act: (typed: Typed) => Promise<string>,
  again: (refused: Refused) => Promise<void>,
): Promise<void> {
  const typed = typedIn(req.body);
  try {
    const next = await act(typed);
    res.redirect(303, next);
  } catch (error) {
    if (!(error instanceof Problem) || ELSEWHERE.includes(error.code)) throw error;
    if (error.retryAfter) res.set('Retry-After', String(error.retryAfter));
    await again({ act: name, problem: error, typed });
  }
}
