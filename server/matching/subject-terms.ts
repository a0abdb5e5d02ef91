import { sectorGroup } from '../codes/index.js';
import { thesaurus, type Concept } from '../thesaurus/index.js';
import { wordTerm } from './word-term.js';

/**
 * What a listing is about, as terms any other listing can share whatever its language: `c:rice` for a concept, `d:311`
 * for a category of purposes, `w:awas` for a word no concept knows.
 */
export type SubjectTerm = `${'c' | 'd' | 'w'}:${string}`;

/** Categories come from sectors as they do from concepts: they tell a field, and never by themselves what is asked. */
export const isCategory = (term: SubjectTerm): boolean => term.startsWith('d:');

export interface Mention {
  term: SubjectTerm;
  /** 1 to 255: how much the listing is about it. */
  impact: number;
  /** The words that said so, as written; nothing for what only follows from other terms. */
  said: string | null;
}

/** A text, how much its words count (0 to 1), and the languages it is likely to be in. */
export interface Passage {
  text: string;
  weight: number;
}

/** Following a concept upwards, each step counts less: who grows rice grows cereals, and somewhat crops. */
const BROADER = 0.4;
const MOST_STEPS = 2;
const RELATED = 0.25;
/** A word without a concept may be the very name of the thing, or nothing. */
const WORD = 0.5;
const CATEGORY = 0.2;
/** Whoever names more than this many things at full weight says less about each: a list of everything is about nothing. */
const FULL_MENTIONS = 16;

export const MOST_TERMS = 400;

export function subjectTerms(
  passages: readonly Passage[],
  { languages, sectors }: { languages: readonly string[]; sectors: readonly number[] },
): Mention[] {
  const found = new Map<SubjectTerm, { weight: number; said: string | null }>();
  const { read, concepts } = thesaurus();

  for (const code of sectors) note(`d:${sectorGroup(code) ?? code}`, CATEGORY, null);
  for (const { text, weight } of passages) {
    const { hits, rest } = read(text, languages);
    for (const { concept, words } of hits) about(concept, weight * concept.weight, words);
    for (const word of rest) {
      const term = wordTerm(word);
      if (term !== undefined) note(`w:${term}`, weight * WORD, word);
    }
  }
  return weighed();

  function about(concept: Concept, weight: number, words: string) {
    note(`c:${concept.id}`, weight, words);
    for (const id of concept.related) note(`c:${id}`, weight * RELATED, null);
    for (const code of concept.sectors) note(`d:${sectorGroup(code) ?? code}`, weight * CATEGORY, null);
    let [level, share] = [concept.broader, weight];
    for (let step = 0; step < MOST_STEPS && level.length > 0; step++) {
      share *= BROADER;
      for (const id of level) note(`c:${id}`, share, null);
      level = level.flatMap((id) => concepts.get(id)?.broader ?? []);
    }
  }

  /** The best place it is said in counts; words that were written are kept before what only follows. */
  function note(term: SubjectTerm, weight: number, said: string | null) {
    const known = found.get(term);
    if (!known) found.set(term, { weight, said });
    else {
      known.said ??= said;
      known.weight = Math.max(known.weight, weight);
    }
  }

  function weighed(): Mention[] {
    const strongest = [...found].sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1)).slice(0, MOST_TERMS);
    const all = strongest.reduce((sum, [, { weight }]) => sum + weight, 0);
    const scale = 255 * Math.min(1, Math.sqrt(FULL_MENTIONS / (all || 1)));
    return strongest.map(([term, { weight, said }]) => ({
      term,
      impact: Math.max(1, Math.round(weight * scale)),
      said,
    }));
  }
}
