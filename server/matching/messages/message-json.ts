import { z } from 'zod';
import type { Actor } from '../../actor.js';
import { instant } from '../../platform/http/route.js';
import { type Message, messageSides } from './message.js';

/** The public shape of a message: for which side it was written, and not by whom. */
export const messageSchema = z
  .object({
    id: z.uuid(),
    side: z.enum(messageSides).describe('The side that wrote it'),
    mine: z.boolean().describe('Whether you wrote it yourself'),
    text: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'Message' });

export const messageJson = (message: Message, actor: Actor): z.input<typeof messageSchema> => ({
  ...message,
  mine: message.authorId === actor.id,
});
