import { blank } from './blank.js';
import type { ContractFacts, SharedCost } from './contract-facts.js';

const items = {
  travel: 'International travel',
  allowance: 'Daily allowance',
  fee_or_salary: 'Fee or salary',
  housing: 'Housing',
  local_transport: 'Local transport',
  interpreter: 'Interpreter',
  insurance: 'Insurance',
  equipment: 'Equipment and office',
  tuition: 'Tuition',
  other: 'Other',
} as const;

const payers: Record<string, string> = {
  requester: 'the Host',
  provider: 'the Releasing Institution',
  donor: 'the Funder',
};
const forms: Record<string, string> = { cash: 'in cash', in_kind: 'in kind' };

/** One line for each cost: borne as the listings say, or visibly open where they are silent or differ. */
export const costTable = ({ need, offer }: ContractFacts['costs']): string =>
  Object.entries(items)
    .filter(([item]) => !['tuition', 'other'].includes(item) || [...need, ...offer].some((cost) => cost.item === item))
    .map(([item, label]) => `  - ${label}: ${bearer(said(need, item), said(offer, item))}`)
    .join('\n');

const said = (costs: SharedCost[], item: string) =>
  costs
    .filter((cost) => cost.item === item)
    .map(({ payer, form }) => `${payers[payer] ?? payer}, ${forms[form] ?? form}`)
    .join(' and ');

function bearer(need: string, offer: string): string {
  if (need && offer && need !== offer) return blank(`the need says ${need}; the offer says ${offer}; who pays`);
  return need || offer || blank('who pays, in cash or in kind');
}
