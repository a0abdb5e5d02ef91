import type { CostShare } from '../listings/index.js';
import type { Features } from './features.js';
import { fits, lacks, silent, unknown, type Signal } from './signal.js';

/** Economic benefit: what it costs against what there is, who shares it, and how many gain by it. */
export const economicBenefit = (need: Features, offer: Features) => ({
  cost: costSignal(need, offer),
  costShares: costSharesSignal(offer.costShares),
  grant: grantSignal(need, offer),
  ownContribution:
    offer.minMatchPercent === null ? silent : unknown('own_contribution', { percent: offer.minMatchPercent }),
  priority: offer.side === 'fund' ? fundPrioritySignal(need, offer) : prioritySignal(need),
  reach: reachSignal(need, offer),
});

/** Sums in different currencies are not compared: no rate of exchange is known here. */
function costSignal(need: Features, offer: Features): Signal {
  const budget = need.amountMax ?? need.amountMin;
  const cost = offer.amountMin ?? offer.amountMax;
  if (budget === null || cost === null || need.currency !== offer.currency) return unknown('cost_unknown');
  const values = { budget, cost, currency: need.currency! };
  return cost <= budget ? fits('cost_within_budget', values) : lacks('cost_above_budget', values, budget / cost / 2);
}

function costSharesSignal(shares: readonly CostShare[]): Signal {
  const carried = shares.filter(({ payer }) => payer !== 'requester').map(({ item }) => item);
  if (shares.length === 0) return unknown('cost_shares_unknown');
  return carried.length > 0
    ? fits('costs_shared', { items: [...new Set<string>(carried)] }, carried.length / shares.length)
    : silent;
}

function grantSignal(need: Features, fund: Features): Signal {
  const asked = need.amountMax ?? need.amountMin;
  const grant = fund.amountMax ?? fund.amountMin;
  if (asked === null || grant === null || need.currency !== fund.currency) return unknown('cost_unknown');
  const values = { budget: asked, grant, currency: need.currency! };
  return grant >= asked ? fits('grant_covers_budget', values) : fits('grant_part_of_budget', values, grant / asked);
}

const FIRST = ['LDC', 'LLDC', 'SIDS'];

/** The countries the General Assembly puts first: what they gain counts for more. */
function prioritySignal({ groupings }: Features): Signal {
  const first = groupings.filter((code) => FIRST.includes(code));
  return first.length > 0 ? fits('priority_country', { groupings: first }) : silent;
}

function fundPrioritySignal({ groupings }: Features, { priorities }: Features): Signal {
  if (priorities.length === 0) return silent;
  const shared = priorities.filter((code) => groupings.includes(code));
  return shared.length > 0 ? fits('priority_of_fund', { groupings: shared }) : silent;
}

const MANY = 3;

function reachSignal(need: Features, { eligible, eligibility }: Features): Signal {
  if (need.places.size >= MANY) return fits('reaches_many_countries', { count: need.places.size });
  if (eligibility === 'all') return fits('reaches_many_countries', { count: 0 });
  return eligible.size >= MANY ? fits('reaches_many_countries', { count: eligible.size }) : silent;
}
