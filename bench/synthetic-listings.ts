import { countries, regions, sdgTargets, sectorGroup, sectors } from '../server/codes/index.js';
import { modalities, type Modality } from '../server/listings/index.js';
import { eligibilityKey, type Features, type SubjectTerm } from '../server/matching/index.js';
import { random, skewed } from './random.js';

/**
 * Listings as skewed as real ones are: few sectors, languages and countries have most of them, and each sector has its
 * own vocabulary. Subjects stand in a tree as concepts do: whoever names one is also about the two above it, which others
 * name by themselves too. One to four sectors and SDG targets, one to nine subjects, one to three languages of ten; 45 % of
 * the offers are open to all, the others to a continent, a group or named countries; 80 % of the offers are open.
 */
export function syntheticListings(seed: number) {
  const draw = random(seed);
  let made = 0;

  return { need: () => make('need'), offer: () => make('offer') };

  function make(side: 'need' | 'offer'): Features {
    const isNeed = side === 'need';
    const sectorIndexes = some(1 + Math.floor(draw() ** 2 * 4), () => pickSector(draw));
    const subjects = some(1 + Math.floor(draw() ** 1.3 * 9), () =>
      draw() < 0.85
        ? vocabulary(sectorIndexes[Math.floor(draw() * sectorIndexes.length)]!, pickOwnSubject(draw))
        : pickSubject(draw),
    );
    const codes = sectorIndexes.map((index) => sectors[index]!.code);
    const start = Math.floor(draw() * 540);
    const money = Math.round(Math.exp(8 + draw() * 4)) * 100;
    return {
      id: `${isNeed ? 'a' : 'b'}${String(seed).padStart(7, '0')}-0000-4000-8000-${String(made++).padStart(12, '0')}`,
      side,
      kind: isNeed ? 'need' : (['expertise', 'training', 'practice'] as const)[Math.floor(draw() * 3)]!,
      organisation: `organisation-${side}-${Math.floor(draw() * 2_000)}`,
      country: countries[pickCountry(draw)]!.alpha3,
      languages: some(between(1, 3), () => pickLanguage(draw)).map((index) => languages[index]!),
      interpreter: draw() < 0.12 ? true : draw() < 0.6 ? false : null,
      modalities: someModalities(),
      places: [],
      eligibility: eligibilityKey(isNeed ? everyone : eligible()),
      startsOn: dateAfter(start),
      endsOn: dateAfter(start + 30 + Math.floor(draw() * 500)),
      deadline: null,
      seats: draw() < 0.5 ? between(5, 50) : null,
      level: draw() < 0.5 ? (['introductory', 'intermediate', 'advanced', 'expert'] as const)[between(0, 3)]! : null,
      amount: isNeed ? Math.round(money * 1.2) : money,
      currency: 'USD',
      sharesCarried: draw() < 0.3 ? ['travel'] : [],
      sharesStated: 2,
      planNamed: draw() < 0.3,
      record: draw() < 0.4 ? between(1, 5) : 0,
      centreVerified: draw() < 0.2,
      minCountries: null,
      minMatchPercent: null,
      priorities: [],
      confirmedOn: dateAfter(-between(0, 120)),
      coverable: null,
      sectors: codes,
      sdgs: some(between(1, 4), () => pickTarget(draw)).map((index) => sdgTargets[index]!.code),
      mentions: [
        ...withBroader(subjects),
        ...[...new Set(codes.map((code) => sectorGroup(code)!))].map((group) => mention(`d:${group}`, 51)),
      ],
    };
  }

  function withBroader(subjects: number[]) {
    const impacts = new Map<SubjectTerm, number>();
    for (const subject of subjects)
      [subject, subject % 500, subject % 60].forEach((each, step) => {
        const term: SubjectTerm = `c:${['subject', 'branch', 'field'][step]}-${each}`;
        impacts.set(term, Math.max(impacts.get(term) ?? 0, [255, 102, 41][step]!));
      });
    return [...impacts].map(([term, impact]) => mention(term, impact));
  }

  function some<T>(count: number, pick: () => T): T[] {
    const found = new Set<T>();
    for (let tries = 0; found.size < count && tries < 200; tries++) found.add(pick());
    return [...found];
  }

  function between(low: number, high: number): number {
    return low + Math.floor(draw() * (high - low + 1));
  }

  function someModalities(): Modality[] {
    return modalities.slice(0, 5).filter(() => draw() < 0.5);
  }

  function eligible() {
    const at = draw();
    if (at < 0.45) return everyone;
    if (at < 0.65) return { ...everyone, eligibleRegions: [continents[between(0, continents.length - 1)]!] };
    if (at < 0.85) return { ...everyone, eligibleGroupings: [at < 0.75 ? 'LDC' : at < 0.8 ? 'LLDC' : 'SIDS'] };
    return { ...everyone, eligibleCountries: some(between(1, 8), () => countries[pickCountry(draw)]!.alpha3) };
  }
}

const SUBJECTS = 5_000;
const OWN_SUBJECTS = 60;
const languages = ['en', 'fr', 'es', 'ar', 'pt', 'zh', 'ru', 'sw', 'hi', 'bn'];
const continents = regions.filter(({ parent }) => parent === '001').map(({ code }) => code);
const everyone = { eligibleCountries: [], eligibleGroupings: [], eligibleRegions: [], eligibilityNote: null } as {
  eligibleCountries: string[];
  eligibleGroupings: string[];
  eligibleRegions: string[];
  eligibilityNote: null;
};

const pickSector = skewed(sectors.length, 0.8);
const pickTarget = skewed(sdgTargets.length, 0.6);
const pickSubject = skewed(SUBJECTS, 1);
const pickOwnSubject = skewed(OWN_SUBJECTS, 1);
const pickLanguage = skewed(languages.length, 0.8);
const pickCountry = skewed(countries.length, 0.5);

/** Which subjects a sector's listings are mostly about; the same for every seed. */
const vocabulary = (sector: number, place: number): number => {
  const own = random(sector * OWN_SUBJECTS + place + 1);
  return own() < 0.25 ? Math.floor(own() * 200) : Math.floor(own() * SUBJECTS);
};

const mention = (term: SubjectTerm, impact: number) => ({ term, impact, said: null });
const DAY = 86_400_000;
const dateAfter = (days: number) => new Date(Date.UTC(2027, 0, 1) + days * DAY).toISOString().slice(0, 10);
