import { z } from 'zod';
import type { Locale } from '../codes/index.js';
import { formatDecimal, modalities } from '../listings/index.js';
import { instant } from '../platform/http/route.js';
import { conceptLabel, thesaurus } from '../thesaurus/index.js';
import { poolEndReasons, poolStates } from './pool.js';
import type { PoolView } from './pool-queries.js';
import { poolForms } from './pool-saving.js';
import { rounded } from './scorer.js';
import type { SubjectTerm } from './subject-terms.js';
import { unsettledCodes } from './to-settle.js';

const sum = z.object({ amount: z.string().describe('With every decimal of the currency'), minor: z.int() });

/** The public shape of a pool. All but its state follows from those of its needs you may read. */
export const poolSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(poolStates),
    stateSince: instant,
    dissolvedReason: z.enum(poolEndReasons).nullable(),
    createdAt: instant,
    countries: z.array(z.string()).describe('ISO 3166-1 alpha-3'),
    needs: z
      .array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          language: z.string().describe('Of the text'),
          country: z.string(),
          illustrative: z.boolean(),
          open: z.boolean(),
          organisation: z.object({ id: z.uuid(), name: z.string() }),
          likeness: z.number().describe('To the need all others are alike to, 0 to 1'),
        }),
      )
      .describe('The most alike first'),
    hidden: z.int().describe('Needs of this pool you may not read (any more)'),
    words: z
      .array(
        z.object({
          label: z.string().nullable().describe('In the language of Accept-Language; null for a word no concept knows'),
          said: z.array(z.object({ needId: z.uuid(), words: z.string() })),
        }),
      )
      .describe('What they have in common, in the words of each'),
    form: z.enum(poolForms),
    startsOn: z.iso.date().nullable().describe('Days all have in common; null is open'),
    endsOn: z.iso.date().nullable(),
    modalities: z.array(z.enum(modalities)).describe('Those all accept; none: nobody has said'),
    seats: z.int().nullable().describe('People all ask for together'),
    languages: z.object({
      common: z.array(z.string()),
      working: z.string().nullable().describe('One all share, or else the one most work in'),
      interpreters: z
        .array(
          z.object({
            language: z.string(),
            countries: z.array(z.string()),
            possible: z
              .boolean()
              .nullable()
              .describe('Whether they said an interpreter is possible; null: not all said'),
          }),
        )
        .describe('Needed between the working language and these'),
    }),
    savings: z
      .array(
        z.object({
          currency: z.string(),
          budgets: z.array(sum.extend({ needId: z.uuid() })),
          share: z.number().describe('Of a budget that is paid once, however many countries: an assumption'),
          apart: sum,
          together: sum,
          saved: sum.describe('share × (sum of the budgets − the largest)'),
        }),
      )
      .describe('For each currency in which at least two budgets are stated'),
    toSettle: z.array(z.object({ code: z.enum(unsettledCodes), countries: z.array(z.string()) })),
  })
  .meta({ id: 'Pool' });

export function poolJson(
  { pool, needs, words, frame, savings, ...view }: PoolView,
  locale: Locale,
): z.input<typeof poolSchema> {
  return {
    ...pool,
    ...view,
    ...frame,
    modalities: [...frame.modalities],
    needs: needs.map((need) => ({ ...need, likeness: rounded(need.likeness) })),
    words: words.map(({ term, said }) => ({ label: termLabel(term, locale), said })),
    savings: savings.map(({ currency, budgets, share, ...sums }) => {
      const inCurrency = (minor: number) => ({ amount: formatDecimal(String(minor), currency)!, minor });
      return {
        currency,
        share,
        budgets: budgets.map(({ needId, amount }) => ({ needId, ...inCurrency(amount) })),
        apart: inCurrency(sums.apart),
        together: inCurrency(sums.together),
        saved: inCurrency(sums.saved),
      };
    }),
  };
}

/** A concept by its name in that language; null for what is no concept. */
export function termLabel(term: SubjectTerm, locale: Locale): string | null {
  const concept = term.startsWith('c:') ? thesaurus().concepts.get(term.slice(2)) : undefined;
  return concept ? conceptLabel(concept, locale) : null;
}
