import { Router } from 'express';
import { z } from 'zod';
import {
  countries,
  countryName,
  currencies,
  currencyName,
  groupingName,
  groupings,
  languageName,
  languages,
  languages7,
  membersOf,
  regionName,
  regions,
  sdgGoals,
  sdgGoalTitle,
  sdgTargets,
  sdgTargetText,
  sectorGroups,
  sectorLabel,
  sectors,
} from './codes/index.js';
import { route } from './platform/http/route.js';

export const codesRoutes = Router();

const lists = ['countries', 'regions', 'groupings', 'sectors', 'sdgs', 'languages', 'currencies'] as const;
type Locale = (typeof languages7)[number];

/** The code lists a client needs to fill in a listing; labels fall back to English where no other exists. */
route(
  codesRoutes,
  {
    method: 'get',
    path: '/codes/{list}',
    tag: 'Codes',
    summary: 'A code list with labels',
    access: 'anyone',
    params: z.object({ list: z.enum(lists) }),
    query: z.object({ locale: z.enum(languages7).default('en') }),
    response: z.object({
      items: z.array(z.object({ code: z.string(), label: z.string(), members: z.array(z.string()).optional() })),
    }),
  },
  ({ ctx, params, query, res }) => {
    res.set('Cache-Control', 'public, max-age=86400');
    return { items: entries(params.list, query.locale, ctx.now().toISOString().slice(0, 10)) };
  },
);

function entries(list: (typeof lists)[number], locale: Locale, on: string) {
  switch (list) {
    case 'countries':
      return countries.map(({ alpha3 }) => ({ code: alpha3, label: countryName(alpha3, locale) }));
    case 'regions':
      return regions.map(({ code }) => ({ code, label: regionName(code, locale) }));
    case 'groupings':
      return groupings.map(({ code }) => ({ code, label: groupingName(code, locale), members: membersOf(code, on) }));
    case 'sectors':
      return [...sectorGroups, ...sectors].map(({ code }) => ({
        code: String(code),
        label: sectorLabel(code, locale),
      }));
    case 'sdgs':
      return [
        ...sdgGoals.map(({ goal }) => ({ code: String(goal), label: sdgGoalTitle(goal, locale) })),
        ...sdgTargets.map(({ code }) => ({ code, label: sdgTargetText(code, locale) })),
      ];
    case 'languages':
      return languages.map(({ code }) => ({ code, label: languageName(code, locale) }));
    case 'currencies':
      return currencies.map(({ code }) => ({ code, label: currencyName(code, locale) }));
  }
}
