import { z } from 'zod';
import { anonymous } from '../../actor.js';
import { Person } from '../../auth/index.js';
import type { Locale } from '../../codes/index.js';
import {
  Cohort,
  Contract,
  Mission,
  missionJson,
  missionSchema,
  Nomination,
  nominationJson,
  nominationSchema,
} from '../../engagements/index.js';
import {
  findMatch,
  Match,
  matchJson,
  matchSchema,
  messageJson,
  messagesOf,
  messageSchema,
} from '../../matching/index.js';
import type { Context } from '../../platform/context.js';

export const glassKinds = ['mission', 'nomination', 'match'] as const;
export type GlassKind = (typeof glassKinds)[number];

/** Whose it is: they are told at once, and see it in their list. */
export interface Concerned {
  organisations: string[];
  countries: string[];
  personId: string | null;
}

interface Kind {
  /** Undefined where there is no such thing. As the system. */
  concerned(ctx: Context, id: string): Promise<Concerned | undefined>;
  /** The one thing, without anything one could do with it. As the system. */
  read(ctx: Context, id: string, locale: Locale): Promise<Partial<z.input<typeof contentSchema>>>;
}

export const contentSchema = z
  .object({
    mission: missionSchema.nullable(),
    contract: z.object({ text: z.string(), language: z.string(), sha256: z.string() }).nullable(),
    nomination: nominationSchema.nullable(),
    match: matchSchema.nullable(),
    messages: z.array(messageSchema).nullable().describe('What the two sides of the match wrote, newest first'),
  })
  .meta({ id: 'GlassContent' });

/** WHAT CAN BE READ UNDER BROKEN GLASS, and nothing else. */
export const kinds: Record<GlassKind, Kind> = {
  mission: {
    concerned: async ({ db }, id) => sidesOf(await db.findOneBy(Mission, { id })),
    async read({ db }, id) {
      const mission = await db.findOneByOrFail(Mission, { id });
      const contract = await db.findOneBy(Contract, { missionId: id });
      return { mission: missionJson(mission, anonymous), contract };
    },
  },
  nomination: {
    async concerned({ db }, id) {
      const nomination = await db.findOneBy(Nomination, { id });
      if (!nomination) return undefined;
      const person = await db.findOneBy(Person, { email: nomination.participantEmail.toLowerCase() });
      return {
        organisations: [nomination.offerOrganisationId],
        countries: present([nomination.country, nomination.offerCountry]),
        personId: person?.id ?? null,
      };
    },
    async read({ db }, id) {
      const nomination = await db.findOneByOrFail(Nomination, { id });
      const cohort = await db.findOneByOrFail(Cohort, { id: nomination.cohortId });
      return { nomination: nominationJson(nomination, cohort, anonymous) };
    },
  },
  match: {
    concerned: async ({ db }, id) => sidesOf(await db.findOneBy(Match, { id })),
    async read(ctx, id, locale) {
      const messages = await messagesOf(ctx.db, { matchId: id, limit: MOST });
      return {
        match: matchJson(await findMatch(ctx, id), anonymous, locale),
        messages: messages.map((message) => messageJson(message, anonymous)),
      };
    },
  },
};

/** The newest. */
const MOST = 200;

interface Sides {
  needOrganisationId: string;
  needCountry: string | null;
  offerOrganisationId: string;
  offerCountry: string | null;
}

const sidesOf = (of: Sides | null): Concerned | undefined =>
  of
    ? {
        organisations: [of.needOrganisationId, of.offerOrganisationId],
        countries: present([of.needCountry, of.offerCountry]),
        personId: null,
      }
    : undefined;

const present = (codes: (string | null)[]) => [...new Set(codes.filter((code) => code !== null))];
