import { languages7, sectorGroup, type Locale } from '../codes/index.js';
import { conceptLabel } from './concept.js';
import { mentionedConcepts, type Mentioned } from './mentioned-concepts.js';
import { plain } from './stem.js';
import type { Thesaurus } from './thesaurus.js';

export interface Suggestion<T> {
  value: T;
  /** From 0 to 1: grows with what speaks for it; one mention of a narrow thing in the summary is nearly a half. */
  confidence: number;
  /** The words that led to it, as written; the most telling first. */
  because: string[];
}

export interface SubjectSuggestions {
  /** DAC purposes; a category where no purpose of it is known. */
  sectors: Suggestion<number>[];
  /** SDG targets. */
  sdgs: Suggestion<string>[];
  /** In the language of the listing. */
  skills: (Suggestion<string> & { concept: string })[];
}

/** What somebody has typed so far. */
export interface Typed {
  title: string;
  summary?: string | undefined;
  skills?: readonly string[] | undefined;
  /** BCP 47; of one that is not among the seven, only what is said in one of the seven is understood. */
  language?: string | undefined;
}

const MOST_CODES = 5;
const MOST_SKILLS = 8;
const MOST_WORDS = 3;
/** What has less than this part of the votes of the first is noise beside it. */
const LEAST_SHARE = 0.25;

/** The title says it shortest, and counts twice. Nothing is suggested for what nothing is known about. */
export function suggestSubjects(
  thesaurus: Pick<Thesaurus, 'read' | 'concepts'>,
  { title, summary = '', skills = [], language = 'en' }: Typed,
): SubjectSuggestions {
  const languages = [primary(language)];
  const typed = skills.map((text) => ({ text, times: 1 }));
  const all = mentionedConcepts(
    thesaurus,
    [{ text: title, times: 2 }, { text: summary, times: 1 }, ...typed],
    languages,
  );
  const known = new Set(mentionedConcepts(thesaurus, typed, languages).map(({ concept }) => concept));
  return {
    sectors: withoutSummaries(ranked(all, ({ sectors }) => sectors)).slice(0, MOST_CODES),
    sdgs: ranked(all, ({ sdgs }) => sdgs).slice(0, MOST_CODES),
    skills: newLabels(all.filter(({ concept }) => !known.has(concept))),
  };

  function newLabels(mentioned: readonly Mentioned[]) {
    const taken = new Set(skills.map(plain));
    return mentioned
      .map(({ concept, vote, words }) => ({
        ...suggestion(conceptLabel(concept, localeOf(language)), vote, words),
        concept: concept.id,
      }))
      .filter(({ value }) => !taken.has(plain(value)) && taken.add(plain(value)))
      .slice(0, MOST_SKILLS);
  }
}

/** Of the seven, the one a BCP 47 tag belongs to; English where there is none. */
export const localeOf = (language: string): Locale => languages7.find((each) => each === primary(language)) ?? 'en';

const primary = (language: string): string => language.split('-', 1)[0]!.toLowerCase();

/** Each concept votes for its codes, for the first in full, for the second half, and so on. */
function ranked<T extends number | string>(
  mentioned: readonly Mentioned[],
  codesOf: (concept: Mentioned['concept']) => readonly T[],
): Suggestion<T>[] {
  const votes = new Map<T, { votes: number; words: { word: string; vote: number }[] }>();
  for (const { concept, vote, words } of mentioned)
    codesOf(concept).forEach((code, place) => {
      const known = votes.get(code) ?? { votes: 0, words: [] };
      known.votes += vote / (place + 1);
      known.words.push(...words.map((word) => ({ word, vote: vote / (place + 1) })));
      votes.set(code, known);
    });
  const best = Math.max(...[...votes.values()].map((each) => each.votes));
  return [...votes]
    .filter(([, each]) => each.votes >= LEAST_SHARE * best)
    .sort(([a, x], [b, y]) => y.votes - x.votes || (a < b ? -1 : 1))
    .map(([code, { votes, words }]) =>
      suggestion(
        code,
        votes,
        words.sort((a, b) => b.vote - a.vote).map(({ word }) => word),
      ),
    );
}

function suggestion<T>(value: T, votes: number, words: readonly string[]): Suggestion<T> {
  const because = [...new Map(words.toReversed().map((word) => [plain(word), word])).values()].toReversed();
  return { value, confidence: Math.round((100 * votes) / (votes + 1)) / 100, because: because.slice(0, MOST_WORDS) };
}

/** A category says nothing beside one of its own purposes. */
const withoutSummaries = (sectors: readonly Suggestion<number>[]) =>
  sectors.filter(({ value }) => !sectors.some((other) => other.value !== value && sectorGroup(other.value) === value));
