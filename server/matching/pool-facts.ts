import type { Modality } from '../listings/index.js';
import { inCommon } from './pool-groups.js';
import type { PoolForm } from './pool-saving.js';
import { primarySubtag } from './read-features.js';

/** What of a need decides how it could be met together with others. */
export interface PooledFacts {
  country: string;
  startsOn: string | null;
  endsOn: string | null;
  modalities: readonly Modality[];
  languages: readonly string[];
  interpreter: boolean | null;
  seats: number | null;
}

export interface Frame {
  startsOn: string | null;
  endsOn: string | null;
  /** Empty: nobody has said. */
  modalities: readonly Modality[];
}

/** The days and forms that all have; null and empty are open. Of needs that are in one pool there always are some. */
export function commonFrame(needs: readonly PooledFacts[]): Frame {
  const open: Frame = { startsOn: null, endsOn: null, modalities: [] };
  const { startsOn, endsOn, modalities } = needs.reduce((common, need) => inCommon(common, need) ?? common, open);
  return { startsOn, endsOn, modalities: modalities.filter((each) => each !== 'funding') };
}

/** A course where training fits or, when nobody has said a form, where people are to be taught; else by what all accept. */
export function poolForm({ modalities }: Frame, needs: readonly PooledFacts[]): PoolForm {
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

export interface PoolLanguages {
  /** Those all share. */
  common: string[];
  /** The first of them; or else the one most work in, of several the one that is said first. Null where nobody says any. */
  working: string | null;
  interpreters: Interpreter[];
}

/** The languages all share; or else the one most work in, and the interpreters the others need. Who says none is left out. */
export function poolLanguages(needs: readonly PooledFacts[]): PoolLanguages {
  const known = needs
    .map((need) => ({ ...need, languages: [...new Set(need.languages.map(primarySubtag))] }))
    .filter(({ languages }) => languages.length > 0);
  const speakers = (language: string) => known.filter(({ languages }) => languages.includes(language)).length;
  const all = [...new Set(known.flatMap(({ languages }) => languages))].toSorted((a, b) => speakers(b) - speakers(a));
  const common = all.filter((language) => speakers(language) === known.length);
  const [working = null] = all;
  return { common, working, interpreters: working === null ? [] : interpretersFor(working, known) };
}

function interpretersFor(working: string, needs: readonly PooledFacts[]): Interpreter[] {
  const without = needs.filter(({ languages }) => !languages.includes(working));
  const into = [...new Set(without.map(({ languages }) => languages[0]!))];
  return into.toSorted().map((language) => {
    const needing = without.filter(({ languages }) => languages[0] === language);
    return {
      language,
      countries: countriesOf(needing),
      possible: needing.some(({ interpreter }) => interpreter === false)
        ? false
        : needing.every(({ interpreter }) => interpreter === true) || null,
    };
  });
}

/** Each once, in the order of their codes. */
export const countriesOf = (needs: readonly { country: string }[]): string[] =>
  [...new Set(needs.map(({ country }) => country))].toSorted();
