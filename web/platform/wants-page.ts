import type { Request } from 'express';

/** Whether a person is looking: browsers ask for HTML by name, programs that ask for anything get JSON. */
export const wantsPage = (req: Request) => /\btext\/html\b/.test(req.get('accept') ?? '');
