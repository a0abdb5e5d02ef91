import type { z } from 'zod';
import type { CommandContext } from '../../platform/command.js';
import type { Context } from '../../platform/context.js';
import type { Place, Right } from './right.js';

/** One act that may need a second person: what it takes, what it rests on, and what it does once both agree. */
export interface Act<I extends z.ZodType = z.ZodType> {
  input: I;
  rights(input: z.output<I>): readonly Right[];
  /** What the decision rests on, beside its input; when it has changed, it must be proposed anew. As the system. */
  facts(ctx: Context, input: z.output<I>): Promise<object>;
  /** Persons it is done to, who decide neither alone nor as the second. As the system. */
  concerned(ctx: Context, input: z.output<I>): Promise<string[]>;
  /** As whoever confirmed, who has been found to be allowed to. */
  perform(ctx: CommandContext, input: z.output<I>, given: Decided): Promise<void>;
  /** When it was refused, withdrawn or has lapsed. */
  drop?(ctx: CommandContext, input: z.output<I>): Promise<void>;
}

export interface Decided extends Place {
  proposedById: string;
  confirmedById: string;
}

export const act = <I extends z.ZodType>(spec: Act<I>): Act => spec as unknown as Act;
