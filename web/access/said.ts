import type { Request } from 'express';

/** What has come of a form: it is done, or waits for a second person. */
export type Said = 'done' | 'proposed';

export const saidIn = (req: Request): Said | undefined =>
  (['done', 'proposed'] as const).find((said) => said === req.query['said']);
