import { levels } from '../listings/index.js';
import type { Features } from './features.js';
import { fits, lacks, unknown, type Signal } from './signal.js';

/** Viability: can this partner do it, and will it last? */
export const viability = (need: Features, offer: Features, today: string) => ({
  record: recordSignal(offer),
  level: levelSignal(need, offer),
  plan: need.planNamed ? fits('plan_named') : unknown('plan_unknown'),
  freshness: freshnessSignal(offer, today),
  partners: offer.minCountries === null ? fits('partners_not_asked') : partnersSignal(need, offer.minCountries),
});

/** Nobody is marked down for being new: no record yet is worth what an unknown one is. */
function recordSignal({ centreVerified, record }: Features): Signal {
  if (centreVerified) return fits('centre_verified');
  return record > 0 ? fits('record_listed', { count: record }, 0.9) : unknown('record_not_yet');
}

function levelSignal(need: Features, offer: Features): Signal {
  if (need.level === null || offer.level === null) return unknown('level_unknown');
  const values = { needLevel: need.level, offerLevel: offer.level };
  return levels.indexOf(offer.level) >= levels.indexOf(need.level)
    ? fits('level_meets', values)
    : lacks('level_below', values);
}

/** A listing is to be confirmed every ninety days. */
const FRESH_DAYS = 90;

function freshnessSignal({ confirmedOn }: Features, today: string): Signal {
  const days = Math.max(0, Math.round((Date.parse(today) - Date.parse(confirmedOn)) / 86_400_000));
  return days <= FRESH_DAYS
    ? fits('confirmed_lately', { date: confirmedOn })
    : unknown('confirmed_long_ago', { date: confirmedOn });
}

/** Some funds ask that several countries apply together; whether they will is for the parties to find out. */
const partnersSignal = ({ places }: Features, count: number): Signal =>
  places.size >= count ? fits('partners_needed', { count }) : unknown('partners_needed', { count });
