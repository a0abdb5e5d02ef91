/** The best few rows found so far: highest total first, and of equal ones the lowest id. */
export interface BestList {
  readonly size: number;
  /** What a total must reach to matter; rises as the list fills. */
  bar: number;
  offer(total: number, row: number, topic: number): void;
  row(place: number): number;
  total(place: number): number;
  topic(place: number): number;
}

export function bestList(most: number, floor: number, idOf: (row: number) => string): BestList {
  const totals: number[] = [];
  const rows: number[] = [];
  const topics: number[] = [];

  return {
    bar: floor,
    get size() {
      return rows.length;
    },

    offer(total, row, topic) {
      if (total < this.bar) return;
      let place = rows.length;
      while (place > 0 && precedes(place - 1)) place--;
      if (place >= most) return;
      totals.splice(place, 0, total);
      rows.splice(place, 0, row);
      topics.splice(place, 0, topic);
      if (rows.length > most) {
        totals.pop();
        rows.pop();
        topics.pop();
      }
      if (rows.length === most) this.bar = Math.max(floor, totals[most - 1]!);

      function precedes(other: number): boolean {
        return total > totals[other]! || (total === totals[other]! && idOf(row) < idOf(rows[other]!));
      }
    },

    row: (place) => rows[place]!,
    total: (place) => totals[place]!,
    topic: (place) => topics[place]!,
  };
}
