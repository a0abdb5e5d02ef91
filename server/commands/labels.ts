import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { system } from '../actor.js';
import { labelledData } from './labels/labelled-data.js';
import { runCommand, UsageError, withRuntime } from './run-command.js';
import { writeWhole } from './write-whole.js';

const usage = `Writes what people have decided on matches as a set that rankings can be measured against.

  npm run labels -- --out DIR

  needs.csv, offers.csv      the needs decided on, and every open offer and fund, in the columns of the import
  gold.csv                   need_id,offer_id,grade: 3 introduced or engaged, 2 short-listed, 0 set aside as another
                             subject or level; what was set aside for dates or money is not in it
  gold_funding.csv           the same for funds

Nothing is written but what anyone may read. To measure:
  npm run bench -- quality --needs DIR/needs.csv --offers DIR/offers.csv --gold DIR/gold.csv --json
Leaves with 0, with 1 when it cannot be done, with 2 on wrong usage.`;

await runCommand({
  usage,
  options: { out: { type: 'string' } },

  async run({ positionals, values: { out } }) {
    if (positionals.length > 0) throw new UsageError(`Not understood: ${positionals.join(' ')}`);
    if (!out || out === '-') throw new UsageError('Say where to write: --out DIR.');
    await mkdir(out, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`--out: ${out} cannot be made (${error.code})`);
    });
    const { files, needs, offers, pairs, left } = await withRuntime(({ context }) => labelledData(context(system)));
    for (const [name, text] of Object.entries(files)) await writeWhole(path.join(out, name), text);
    console.log(
      `${out}: ${pairs} graded pairs of ${needs} needs, ${offers} offers` +
        (left > 0 ? `; ${left} pairs left out, because one side is not for everyone to read` : ''),
    );
    return 0;
  },
});
