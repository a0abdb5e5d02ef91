import { fits, lacks, type Said } from '../signals/signal.js';
import type { SubjectTerm } from '../subject-terms.js';
import type { Lexicon } from './lexicon.js';
import type { Subject } from './subject.js';

/** How a listing says a term, as written, or undefined where it does not say it but something that implies it. */
export type WordsOf = (listingId: string, term: SubjectTerm) => string | undefined;

/** How many pairs of words are told. */
const TOLD = 6;

/**
 * The share of the need's subject that the offer meets, 0 to 1, and the words that met: "riego = irrigation" where they
 * are written differently. The same sum, of whole numbers, as the index makes in its lists.
 */
export function sayTopic(
  need: Subject,
  offer: Subject,
  lexicon: Lexicon,
  words: WordsOf,
): { topic: number; said: Said } {
  const weights = lexicon.weights();
  const met: { term: SubjectTerm; gain: number }[] = [];
  let [mass, sum] = [0, 0];
  need.terms.forEach((number, i) => {
    const asked = weights[number]! * need.impacts[i]!;
    mass += asked;
    const at = offer.terms.indexOf(number);
    if (at === -1) return;
    const gain = asked * offer.impacts[at]!;
    sum += gain;
    met.push({ term: lexicon.term(number), gain });
  });
  const told = tell(met.sort((a, b) => b.gain - a.gain));
  return {
    topic: mass === 0 ? 0 : sum * (1 / (mass * 255)),
    said:
      sum === 0
        ? lacks('topic_not_shared')
        : told.length > 0
          ? fits('topic_shared', { words: told })
          : fits('topic_near'),
  };

  /**
   * What both said; only where they said nothing alike, what one said and the other implied: beside pairs it would pass
   * for something both named. Categories of purposes speak through the sector.
   */
  function tell(shared: typeof met): string[] {
    const [both, one] = [new Set<string>(), new Set<string>()];
    for (const { term } of shared) {
      const [asked, offered] = [words(need.id, term), words(offer.id, term)];
      if (asked && offered) both.add(paired(asked, offered));
      else if (asked ?? offered) one.add((asked ?? offered)!);
      if (both.size === TOLD) break;
    }
    return [...(both.size > 0 ? both : one)].slice(0, TOLD);
  }
}

const paired = (asked: string, offered: string): string =>
  asked.toLowerCase() === offered.toLowerCase() ? asked : `${asked} ↔ ${offered}`;
