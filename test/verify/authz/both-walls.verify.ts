import { expect, it } from 'vitest';
import { openAuthzWorld, walk } from './walk.js';

const authz = await openAuthzWorld();

it('both walls: every address, everyone, every state', { timeout: 1_800_000 }, async () => {
  const report = await walk(authz);
  console.log(
    `${report.routes} routes, ${report.uncovered.length} not in the table; ${report.checks} checks (${report.refused} refusals, ${report.allowed} admissions), ` +
      `${report.wrong.length} wrong; ${report.canaries} canaries, ${report.leaks.length} leaked`,
  );
  for (const [what, where] of grouped([...report.wrong, ...report.leaks]))
    console.log(`${where.length} x ${what}, first: ${where[0]}`);
  expect.soft(report.uncovered).toEqual([]);
  expect.soft(report.wrong).toHaveLength(0);
  expect(report.leaks).toHaveLength(0);
});

/** Findings that differ only in who and in which state, together. */
function grouped(findings: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const finding of findings) {
    const what = finding.replace(/cnry-([a-z-]+)[\w-]*/g, 'cnry-$1').replace(/ \([\w-]+\)| as [^:]*/g, '');
    groups.set(what, [...(groups.get(what) ?? []), finding]);
  }
  return new Map([...groups].sort(([, a], [, b]) => b.length - a.length));
}
