import type { Duty } from './workflow.js';

const DAY = 86_400_000;

/** When a duty that starts at `from` falls due. Working days are Monday to Friday, UTC; national holidays are not known. */
export function dueDate(from: Date, dueIn: Duty['dueIn']): Date {
  if ('days' in dueIn) return new Date(from.getTime() + dueIn.days * DAY);
  let at = from.getTime();
  for (let left = dueIn.workingDays; left > 0;) {
    at += DAY;
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return new Date(at);
}
