import { Router } from 'express';
import { z } from 'zod';
import { languages7, sdgTargetText, sectorLabel } from '../codes/index.js';
import { route } from '../platform/http/route.js';
import { parse } from '../platform/parse.js';
import { localeOf, suggestSubjects, thesaurus } from '../thesaurus/index.js';
import { listingFields } from './listing-fields.js';

export const subjectSuggestionRoutes = Router();

const { title, summary, skills, language } = listingFields;
const body = z.strictObject({
  title,
  /** A form sends an empty one as long as nothing is typed. */
  summary: z.preprocess((value) => (value === '' ? undefined : value), summary.optional()),
  skills: skills.optional(),
  language: language.optional(),
});

const why = {
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('Grows with what speaks for it; one mention in the summary is nearly a half'),
  because: z.array(z.string()).describe('The words that led to it, as written'),
};

const suggestions = z
  .object({
    sectors: z.array(z.object({ code: z.int().describe('OECD-DAC purpose code'), label: z.string(), ...why })),
    sdgs: z.array(z.object({ code: z.string().describe('SDG target'), label: z.string(), ...why })),
    skills: z
      .array(z.object({ concept: z.string(), label: z.string(), ...why }))
      .describe('In the language of the listing, without those already typed'),
  })
  .meta({ id: 'SubjectSuggestions' });

/** Keeps nothing, so it has nothing to repeat: an Idempotency-Key would store what somebody was only trying out. */
route(
  subjectSuggestionRoutes,
  {
    method: 'post',
    path: '/subject-suggestions',
    tag: 'Listings',
    summary: 'Sectors, SDG targets and skills for what is typed',
    description:
      'The best first, none where nothing is known. `language` is that of the text, `locale` that of the labels of codes (default: the same, where it is one of the seven). Nothing is kept.',
    access: 'signed-in',
    query: z.object({ locale: z.enum(languages7).optional() }),
    body,
    response: suggestions,
    repeatable: false,
  },
  ({ query, body: sent }) => {
    const typed = parse(body, sent);
    const locale = query.locale ?? localeOf(typed.language ?? 'en');
    const { sectors, sdgs, skills } = suggestSubjects(thesaurus(), typed);
    return {
      sectors: sectors.map(({ value, ...why }) => ({ code: value, label: sectorLabel(value, locale), ...why })),
      sdgs: sdgs.map(({ value, ...why }) => ({ code: value, label: sdgTargetText(value, locale), ...why })),
      skills: skills.map(({ value, ...rest }) => ({ label: value, ...rest })),
    };
  },
);
