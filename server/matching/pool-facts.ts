import type { Modality } from '../listings/index.js';
import { inCommon, type Poolable } from './pool-groups.js';
import type { PoolForm } from './pool-saving.js';
import { primarySubtag } from './read-features.js';

/** What of a need decides how it could be met together with others. */
export interface PooledFacts extends Poolable {
  languages: readonly string[];
  interpreter: boolean | null;
  seats: number | null;
  experts: number | null;
}

/** The days and forms that all have; null and empty are open. */
export function commonFrame(needs: readonly PooledFacts[]) {
  const [first, ...others] = needs as readonly [PooledFacts, ...PooledFacts[]];
  const frame = others.reduce<Poolable>((common, need) => inCommon(common, need) ?? common, first);
  return { startsOn: frame.startsOn, endsOn: frame.endsOn, modalities: frame.modalities };
}

/** A course where training fits or, when nobody has said a form, where people are to be taught; else by what all accept. */
export function poolForm(modalities: readonly Modality[], needs: readonly PooledFacts[]): PoolForm {
  if (modalities.length === 0) return needs.some(({ seats }) => seats !== null) ? 'course' : 'mission';
  const first = forms.find(([modality]) => modalities.includes(modality));
  return first?.[1] ?? 'mission';
}

const forms: readonly (readonly [Modality, PoolForm])[] = [
  ['training', 'course'],
  ['expert_mission', 'mission'],
  ['practice_transfer', 'mission'],
  ['equipment_with_expertise', 'mission'],
  ['study_visit', 'study_visit'],
  ['remote_advice', 'remote'],
];

/** Countries that would need an interpreter, from the working language into one of theirs. */
export interface Interpreter {
  language: string;
  countries: string[];
  /** Whether they have said that one is possible; null where some have not said. */
  possible: boolean | null;
}

/** The languages all share; or else the one most work in, and the interpreters the others need. */
export function poolLanguages(needs: readonly PooledFacts[]): {
  common: string[];
  working: string | null;
  interpreters: Interpreter[];
} {
  const spoken = needs.map((need) => ({ ...need, languages: [...new Set(need.languages.map(primarySubtag))] }));
  const known = spoken.filter(({ languages }) => languages.length > 0);
  const all = [...new Set(known.flatMap(({ languages }) => languages))].toSorted();
  const speakers = (language: string) => known.filter(({ languages }) => languages.includes(language)).length;
  const common = all.filter((language) => speakers(language) === known.length);
  if (known.length === 0 || common.length > 0) return { common, working: common[0] ?? null, interpreters: [] };

  const working = all.toSorted((a, b) => speakers(b) - speakers(a) || (a < b ? -1 : 1))[0]!;
  const without = known.filter(({ languages }) => !languages.includes(working));
  const into = new Map<string, PooledFacts[]>();
  for (const need of without) into.set(need.languages[0]!, [...(into.get(need.languages[0]!) ?? []), need]);
  return {
    common,
    working,
    interpreters: [...into].map(([language, needing]) => ({
      language,
      countries: [...new Set(needing.map(({ country }) => country))].toSorted(),
      possible: needing.some(({ interpreter }) => interpreter === false)
        ? false
        : needing.every(({ interpreter }) => interpreter === true) || null,
    })),
  };
}
