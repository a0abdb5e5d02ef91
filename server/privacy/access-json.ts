import { z } from 'zod';
import { roles } from '../actor.js';
import { instant } from '../platform/http/route.js';
import type { Access } from './access-queries.js';
import { ways } from './note-access.js';
import { itemNames, type ItemName } from './register/items.js';

export const accessSchema = z
  .object({
    id: z.string(),
    item: z
      .enum(itemNames as [ItemName, ...ItemName[]])
      .describe('What was seen: an entry of the register, see /privacy'),
    thing: z.object({ kind: z.string(), id: z.uuid(), title: z.string().nullable() }),
    reader: z.object({
      role: z.enum(roles).nullable(),
      organisation: z.string().nullable(),
      self: z.boolean().describe('It was you'),
    }),
    way: z.enum(ways),
    reason: z.string().nullable(),
    seenAt: instant,
  })
  .meta({ id: 'DataAccess' });

export const accessJson = (access: Access): z.input<typeof accessSchema> => ({
  ...access,
  thing: { kind: access.thingKind, id: access.thingId, title: access.title },
  reader: { role: access.role as never, organisation: access.organisation, self: access.self },
});
