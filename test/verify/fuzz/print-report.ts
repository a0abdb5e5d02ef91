import type { Report } from './fuzz.js';

/** The counts, and each finding with the request that shows it. */
export function printReport(report: Report, more: [string, string][] = []): string {
  const { findings, byStatus, neverReached } = report;
  const statuses = [...byStatus].toSorted(([a], [b]) => a - b);
  const rows: [string, string][] = [
    ['seed', `${report.seed}`],
    ['requests', `${report.requests}, of them ${report.spoilt} spoilt, in ${report.seconds} s${report.outOfTime ? ', then time was up' : ''}`],
    ['endpoints', `${report.endpoints}, of them ${report.endpoints - neverReached.length} carried something out`],
    ['fields', `${report.fields} of endpoints, ${report.fieldsOfSite} of the site`],
    ['site', `${report.forms} forms, ${report.pages} pages`],
    ['of all there are', `${((100 * report.spoilt) / report.possible).toFixed(1)} % of ${report.possible} ways to spoil them; another seed takes others`],
    ['by status', statuses.map(([status, count]) => `${status || 'closed'} ${count}`).join(', ')],
    ['slowest', report.slowest.map(({ ms, what }) => `${ms} ms ${shortened(what)}`).join('\n')],
    ['slow once', `${report.slowOnce}`],
    ['people', `${report.people}`],
    ...more,
    ['never carried out', neverReached.join('\n') || 'none'],
    ['findings', `${findings.length}`],
  ]; // prettier-ignore
  const told = rows.map(([name, text]) => `${name.padEnd(18)} ${text.replaceAll('\n', `\n${' '.repeat(19)}`)}`);
  const faults = findings.map(
    ({ fault, what, status, curl, answer }) => `\n✗ ${fault}\n  ${shortened(what)}\n  ${curl}\n  → ${status} ${answer}`,
  );
  return [...told, ...faults].join('\n');
}

const shortened = (text: string) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
