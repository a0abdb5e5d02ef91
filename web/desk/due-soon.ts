const DAY_MS = 86_400_000;

/** Less than a month away, or over: what is due later is nothing to be asked for yet. */
export const isDueSoon = (dueAt: Date | null | undefined, now: Date) =>
  dueAt != null && dueAt.getTime() - now.getTime() < 30 * DAY_MS;
