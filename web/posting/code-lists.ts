import {
  countries,
  countriesIn,
  countryName,
  groupingName,
  groupings,
  languageName,
  languages,
  languages7,
  regionName,
  regions,
  sdgGoals,
  sdgGoalTitle,
  sdgTargets,
  sectorGroup,
  sectorGroups,
  sectorLabel,
  sectors,
  type Locale,
  sdgLabel,
} from '../../server/codes/index.js';
import type { CodeList } from './controls.js';

/** Codes that are shown together; without a name they are not folded away. */
export interface CodeGroup {
  id: string;
  name: string | undefined;
  codes: readonly string[];
}

const CONTINENTS = ['002', '019', '142', '150', '009'];

/** The codes of a list in groups a reader can look through; `others` is what those outside every group are called. */
export function groupsOf(
  list: CodeList,
  locale: Locale,
  { others, all }: { others: string; all: string },
): CodeGroup[] {
  const byName = (codes: readonly string[]) => sorted(codes, (code) => codeLabel(list, code, locale), locale);
  switch (list) {
    case 'sector':
      return sectorGroups.map(({ code }) => ({
        id: String(code),
        name: sectorLabel(code, locale),
        codes: [code, ...sectors.filter((each) => sectorGroup(each.code) === code).map((each) => each.code)].map(
          String,
        ),
      }));
    case 'sdg':
      return sdgGoals.map(({ goal }) => ({
        id: String(goal),
        name: `${goal} ${sdgGoalTitle(goal, locale)}`,
        codes: [String(goal), ...sdgTargets.filter(({ code }) => code.startsWith(`${goal}.`)).map(({ code }) => code)],
      }));
    case 'country': {
      const placed = CONTINENTS.map((code) => ({ code, members: countriesIn(code) }));
      const everywhere = placed.flatMap(({ members }) => members);
      const rest = countries.map(({ alpha3 }) => alpha3).filter((code) => !everywhere.includes(code));
      return [
        ...placed.map(({ code, members }) => ({ id: code, name: regionName(code, locale), codes: byName(members) })),
        ...(rest.length > 0 ? [{ id: 'rest', name: others, codes: byName(rest) }] : []),
      ];
    }
    case 'language':
      return [
        { id: 'seven', name: undefined, codes: byName(languages7) },
        {
          id: 'rest',
          name: others,
          codes: byName(
            languages.map(({ code }) => code).filter((code) => !(languages7 as readonly string[]).includes(code)),
          ),
        },
      ];
    case 'grouping':
      return [{ id: 'all', name: all, codes: byName(groupings.map(({ code }) => code)) }];
    case 'region':
      return [{ id: 'all', name: all, codes: byName(regions.map(({ code }) => code)) }];
  }
}

export function codeLabel(list: CodeList, code: string, locale: Locale): string {
  switch (list) {
    case 'sector':
      return sectorLabel(Number(code), locale);
    case 'sdg':
      return sdgLabel(code, locale);
    case 'country':
      return countryName(code, locale);
    case 'grouping':
      return groupingName(code, locale);
    case 'region':
      return regionName(code, locale);
    case 'language':
      return languageName(code, locale);
  }
}

export const sorted = <T>(items: readonly T[], name: (item: T) => string, locale: Locale): T[] => {
  const { compare } = new Intl.Collator(locale);
  return items.toSorted((a, b) => compare(name(a), name(b)));
};
