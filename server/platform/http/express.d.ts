import type { Context } from '../context.js';

declare global {
  namespace Express {
    interface Request {
      ctx: Context;
    }
  }
}
