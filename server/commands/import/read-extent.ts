/** What the cell `duration_or_seats` says; `rest` keeps the cell word for word unless every clause was understood. */
export interface Extent {
  durationDays: number | null;
  seats: number | null;
  maxPerCountry: number | null;
  /** The most one grant pays: a decimal amount and its currency. */
  most: { amount: string; currency: string } | null;
  /** Own contribution asked for, per cent of the whole. */
  matchPercent: number | null;
  online: boolean;
  rest: string | null;
}

/** Of a range ("2-4 weeks") the maximum counts: whoever plans must be able to stay to the end. */
export function readExtent(cell: string): Extent {
  const extent: Extent = {
    durationDays: null,
    seats: null,
    maxPerCountry: null,
    most: null,
    matchPercent: null,
    online: /\b(online|virtual|en ligne|en línea|on-line)\b/i.test(cell),
    rest: null,
  };
  const clauses = cell.split(';').map((clause) => clause.trim());
  const understood = clauses.filter((clause) => clause === '' || readings.some((read) => read(clause, extent)));
  return { ...extent, rest: understood.length === clauses.length ? null : cell };
}

/** Each writes what it finds, and says whether that was the whole clause. */
const readings: ((clause: string, into: Extent) => boolean)[] = [
  (clause, into) => {
    const found = DURATION.exec(clause);
    if (!found) return false;
    into.durationDays ??= Number(found[1]) * DAYS[found[2]!.toLowerCase()]!;
    return /^(?:online)?$/i.test(found[3]!.trim());
  },
  (clause, into) => {
    const found = SEATS.exec(clause);
    if (!found) return false;
    into.seats ??= Number(found[1]);
    return found[2] === '';
  },
  (clause, into) => {
    const found = PER_COUNTRY.exec(clause);
    if (found) into.maxPerCountry ??= Number(found[1]);
    return found !== null;
  },
  (clause, into) => {
    const found = MOST.exec(clause);
    if (found) into.most ??= { amount: found[2]!.replaceAll(',', ''), currency: CURRENCIES[found[1]!]! };
    return found !== null;
  },
  (clause, into) => {
    const found = /^match at least equal$/i.test(clause);
    if (found) into.matchPercent = 50;
    return found;
  },
];

const DAYS: Record<string, number> = { day: 1, week: 7, month: 30, year: 365 };
const CURRENCIES: Record<string, string> = { US$: 'USD', USD: 'USD', $: 'USD', '€': 'EUR', EUR: 'EUR' };

const DURATION =
  /^(?:about |up to )?(?:(?:days|weeks|months|\d+) ?(?:-|–|to) ?)?(\d{1,3})[ -](day|week|month|year)s?\b(.*)$/i;
const SEATS = /^(?:about |up to )?(\d{1,5}) (?:seats|places)(.*)$/i;
const PER_COUNTRY = /^max (\d{1,3}) nominees per country$/i;
const MOST = /^(?:max|up to) (US\$|USD|\$|€|EUR) ?(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)$/i;
