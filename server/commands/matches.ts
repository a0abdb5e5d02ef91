import { stringify } from 'csv-stringify/sync';
import { system } from '../actor.js';
import { matchTable, rematchNow, type MatchRow } from '../matching/index.js';
import { runCommand, UsageError, withRuntime } from './run-command.js';
import { writeWhole } from './write-whole.js';

const usage = `Brings matching up to date, then writes the best matches of every open need, by the ids they were imported with.

  npm run matches -- --out FILE.csv [--top 20] [--kind offer|fund]

  --out    where to; "-" is standard output. Columns: need_id,offer_id,rank,score
  --top    how many for each need, 1 to 1000 (20)
  --kind   offer (expertise, training, practices) or fund, which are ranked apart (offer)

Works with or without a running server: every open need is judged anew against everything that is open now.
Leaves with 0, with 1 when it cannot be done, with 2 on wrong usage.`;

await runCommand({
  usage,
  options: {
    out: { type: 'string' },
    top: { type: 'string', default: '20' },
    kind: { type: 'string', default: 'offer' },
  },

  async run({ positionals, values: { out, top, kind } }) {
    if (positionals.length > 0) throw new UsageError(`Not understood: ${positionals.join(' ')}`);
    if (!out) throw new UsageError('Say where to write: --out FILE.csv, or --out - for standard output.');
    if (!/^\d{1,4}$/.test(top) || Number(top) < 1 || Number(top) > 1000)
      throw new UsageError('--top takes a whole number from 1 to 1000.');
    if (kind !== 'offer' && kind !== 'fund') throw new UsageError('--kind takes offer or fund.');

    const rows = await withRuntime(async ({ context }) => {
      const ctx = context(system);
      // Scores given while the lists were growing were given against shorter lists; here all are given against the same.
      await rematchNow(ctx);
      return matchTable(ctx, { kind, top: Number(top) });
    });
    await writeWhole(out, csvOf(rows));
    const needs = new Set(rows.map(({ need }) => need)).size;
    if (out !== '-') console.log(`${out}: ${rows.length} matches of ${needs} needs`);
    return 0;
  },
});

/** Ids come from other people's files: none may become a formula in a spreadsheet. */
function csvOf(rows: MatchRow[]): string {
  return stringify(
    rows.map(({ need, offer, rank, score }) => [need, offer, rank, score.toFixed(4)]),
    { header: true, columns: ['need_id', 'offer_id', 'rank', 'score'], escape_formulas: true },
  );
}
