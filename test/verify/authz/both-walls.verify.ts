import { expect, it } from 'vitest';
import { openAuthzWorld, walk } from './walk.js';

const authz = await openAuthzWorld();

it('both walls: every address, everyone, every state', { timeout: 1_800_000 }, async () => {
  const report = await walk(authz);
  console.log(report.said.join('\n'));
  console.log(
    `${report.routes} routes, ${report.uncovered.length} not in the table; ${report.checks} checks (${report.refused} refusals, ${report.allowed} admissions), ` +
      `${report.wrong.length} wrong; ${report.canaries} canaries, ${report.leaks.length} leaked`,
  );
  expect.soft(report.uncovered).toEqual([]);
  expect.soft(report.wrong.slice(0, 60)).toEqual([]);
  expect(report.leaks.slice(0, 60)).toEqual([]);
});
