import { grown } from './grown.js';
import { numbering } from './numbering.js';

/** The languages of a listing, and whether there may be an interpreter. */
export interface Tongues {
  /** A bit for each common language, and one for all others. */
  languages: number;
  /** Those without a bit of their own. */
  others: readonly string[];
  /** `UNSURE`, `NO` or `YES`. */
  interpreter: number;
}

/** Numbers for them, kept in columns: a search compares those of many offers. */
export function tonguesBook() {
  const known = numbering<readonly string[]>();
  let [languages, interpreters] = [new Int32Array(0), new Uint8Array(0)];
  return {
    of: (key: string, make: () => Tongues): number =>
      known.of(key, (number) => {
        const tongues = make();
        languages = grown(languages, number + 1);
        interpreters = grown(interpreters, number + 1);
        languages[number] = tongues.languages;
        interpreters[number] = tongues.interpreter;
        return tongues.others;
      }),
    languages: (number: number): number => languages[number]!,
    interpreter: (number: number): number => interpreters[number]!,
    others: known.get,
    get size() {
      return known.size;
    },
  };
}
