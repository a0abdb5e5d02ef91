import { Router } from 'express';
import { z } from 'zod';
import * as field from '../platform/fields.js';
import { route } from '../platform/http/route.js';
import { findBalance } from './balance-queries.js';

export const balanceRoutes = Router();

export const balanceQuery = z.object({
  since: field.date.optional().describe('Only needs first published on this day or later'),
});

const counts = {
  needs: z.int().describe('Ever published, but for those that were taken back'),
  open: z.int(),
  met: z.int().describe('Of the open ones: with an offer on their list'),
  unmet: z.int().describe('Of the open ones: compared with every offer, and none is good enough'),
  introduced: z.int(),
  underWay: z.int().describe('With a mission or a cohort that is agreed and not over, or a pledge to one'),
  completed: z.int().describe('With a mission or a cohort that took place'),
  engaged: z.int().describe('Under way, completed, or both'),
};
const groupSchema = z
  .object({
    code: z
      .string()
      .describe(
        'special: LDC, LLDC, SIDS or other; region: M49, or INT for intergovernmental bodies; sector: DAC, 3 digits',
      ),
    ...counts,
    shareOfNeeds: z.number().describe('Of all needs, 0 to 1'),
    shareOfIntroductions: z.number().nullable().describe('Of all needs that were introduced; null when there are none'),
    shareOfEngagements: z.number().nullable().describe('Of all needs that were engaged; null when there are none'),
    behind: z
      .object({ introductions: z.boolean(), engagements: z.boolean() })
      .describe('Served less than four fifths of its share, and by one need at least'),
  })
  .meta({ id: 'GroupBalance' });

route(
  balanceRoutes,
  {
    method: 'get',
    path: '/matching/balance',
    tag: 'Matching',
    summary: 'Who is served and who is left behind',
    description:
      'For administrators and donors. How far needs have come, by countries in special situations, by region and by sector, with the share each group has of needs, introductions and engagements. Counted are needs; one that is in several groups counts in each. No score rests on it.',
    access: 'signed-in',
    query: balanceQuery,
    response: z
      .object({
        total: z.object(counts).meta({ id: 'BalanceCounts' }),
        special: z.array(groupSchema),
        region: z.array(groupSchema),
        sector: z.array(groupSchema),
      })
      .meta({ id: 'Balance' }),
  },
  ({ ctx, query }) => findBalance(ctx, query.since),
);
