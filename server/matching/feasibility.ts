import type { Features } from './features.js';
import { datesFilter, eligibilityFilter, languageFilter, modalityFilter, type Verdict } from './hard-filters.js';
import { fits, lacks, silent, unknown, type Signal } from './signal.js';

/** Feasibility: can it be done, given who may take part, in which language, when, how and how far away? */
export const feasibility = (need: Features, offer: Features, today: string) => ({
  eligibility: eligibilitySignal(need, offer),
  language: languageSignal(need, offer),
  dates: fromVerdict(datesFilter(need, offer, today)),
  modality: fromVerdict(modalityFilter(need, offer)),
  region: regionSignal(need, offer),
  seats: seatsSignal(need, offer),
});

const ALL_COUNTRIES = 200;
const FOR_EVERYONE = 0.7;
const INTERPRETED = 0.6;
const NOT_SHARED = 0.15;

/** The fewer it is meant for, the more it is meant for those. */
function eligibilitySignal(need: Features, offer: Features): Signal {
  const verdict = eligibilityFilter(need, offer);
  const narrow = 1 - Math.min(1, offer.eligible.size / ALL_COUNTRIES);
  if (verdict.code === 'eligible_through') return fromVerdict(verdict, FOR_EVERYONE + (1 - FOR_EVERYONE) * narrow);
  return fromVerdict(verdict, verdict.code === 'eligible_all' ? FOR_EVERYONE : undefined);
}

function languageSignal(need: Features, offer: Features): Signal {
  const verdict = languageFilter(need, offer);
  if (verdict.code === 'language_interpreter') return fromVerdict(verdict, INTERPRETED);
  return fromVerdict(verdict, verdict.code === 'language_bridge_unknown' ? NOT_SHARED : undefined);
}

/** A failed filter has no reason here: such a pair is never scored. */
function fromVerdict(verdict: Verdict, value?: number): Signal {
  if (verdict.verdict === 'fails' || verdict.code === null) return silent;
  return (verdict.verdict === 'fits' ? fits : unknown)(verdict.code, verdict.values, value);
}

/** Neighbours share a narrow region (Eastern Africa), others a continent. Narrow comes first in `regions`. */
function regionSignal(need: Features, offer: Features): Signal {
  if (need.country === null || offer.country === null) return unknown('region_unknown');
  const shared = need.regions.find((code) => offer.regions.includes(code));
  if (shared === undefined) return silent;
  const continent = shared === need.regions.at(-1);
  return continent ? fits('region_near', { region: shared }, 0.6) : fits('region_same', { region: shared });
}

function seatsSignal(need: Features, offer: Features): Signal {
  if (need.seats === null) return fits('seats_not_asked');
  if (offer.seats === null) return unknown('seats_unknown', { asked: need.seats });
  const values = { asked: need.seats, offered: offer.seats };
  return offer.seats >= need.seats
    ? fits('seats_enough', values)
    : lacks('seats_fewer', values, offer.seats / need.seats);
}
