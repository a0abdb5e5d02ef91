import goalData from './data/sdg-goals.json' with { type: 'json' };
import targetData from './data/sdg-targets.json' with { type: 'json' };
import { labelIn, type Labels, type Locale } from './locales.js';

/** A Sustainable Development Goal (A/RES/70/1) by its short title. */
export interface SdgGoal {
  readonly goal: number;
  readonly titles: Labels;
}

/** A target of a goal: '2.4', or a means of implementation such as '2.a'. */
export interface SdgTarget {
  readonly code: string;
  readonly texts: Labels;
}

export const sdgGoals: readonly SdgGoal[] = goalData;

export const sdgTargets: readonly SdgTarget[] = targetData;

const targetsByCode = new Map(sdgTargets.map((each) => [each.code, each]));

export const sdgGoal = (n: number): SdgGoal | undefined => sdgGoals.find((each) => each.goal === n);

export const sdgTarget = (code: string): SdgTarget | undefined => targetsByCode.get(code);

export const isSdgTarget = (code: string): boolean => targetsByCode.has(code);

/** The number of the goal a target serves. */
export const goalOf = (target: string): number | undefined =>
  isSdgTarget(target) ? Number(target.split('.', 1)[0]) : undefined;

export function sdgGoalTitle(n: number, locale: Locale): string {
  const found = sdgGoal(n);
  return found ? labelIn(found.titles, locale) : String(n);
}

export function sdgTargetText(code: string, locale: Locale): string {
  const found = sdgTarget(code);
  return found ? labelIn(found.texts, locale) : code;
}

/** A goal by its title, a target by its text; both with their number, by which they are known. */
export const sdgLabel = (code: string, locale: Locale) =>
  `${code} ${code.includes('.') ? sdgTargetText(code, locale) : sdgGoalTitle(Number(code), locale)}`;
