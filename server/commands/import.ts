import path from 'node:path';
import { system } from '../actor.js';
import { decodeCsv } from './import/decode-csv.js';
import { importFile } from './import/import-file.js';
import { readUpTo } from './import/read-up-to.js';
import { progressBar } from './progress-bar.js';
import { runCommand, UsageError, withRuntime } from './run-command.js';

const usage = `Takes in needs or offers from a CSV file (UTF-8, commas). Run it again as often as you like: what is there is left.

  npm run import -- FILE.csv --kind need|offer [--publish] [--dry-run]

  --kind      what the rows are
                need:  id,title,country_iso3,organisation,sector,description_keywords,languages,year,source
                offer: id,kind[expert,training,practice,fund],title,institution,country_iso3,sector,keywords,
                       languages,eligible,duration_or_seats,source
              lists inside a cell are separated by ";", INT is an intergovernmental body
  --publish   also submit, endorse and publish them, as the secretariat; otherwise they stay drafts
  --dry-run   say what would happen and store nothing

Rows that cannot be taken in are named with line, column and reason; the others go in.
Leaves with 0, with 1 when a row failed, with 2 when the file or the command line cannot be used.`;

await runCommand({
  usage,
  options: { kind: { type: 'string' }, publish: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },

  async run({ positionals, values }) {
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new UsageError('Name one file to import.');
    const { kind } = values;
    if (kind !== 'need' && kind !== 'offer') throw new UsageError('Say --kind need or --kind offer.');
    const text = decodeCsv(await readUpTo(file));

    const bar = progressBar(path.basename(file));
    let stopped = false;
    const stop = () => (stopped = true);
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const report = await withRuntime(({ context }) =>
      importFile(context(system), text, {
        kind,
        publish: values.publish ?? false,
        dryRun: values['dry-run'] ?? false,
        onProgress: bar.show,
        onFailure: (line, { column, reason }) =>
          bar.say(`${path.basename(file)}: line ${line}${column ? `, column ${column}` : ''}: ${reason}`),
        stopped: () => stopped,
      }),
    ).finally(bar.end);

    const { rows, added, updated, unchanged, kept, failed, published } = report;
    const done = added + updated + unchanged + kept + failed;
    console.log(
      `${path.basename(file)}: ${rows} rows: ${added} added, ${updated} updated, ${unchanged} already there, ${kept} left as people here made them, ${failed} failed; ${published} published` +
        (values['dry-run'] ? ' (dry run: nothing was stored)' : ''),
    );
    if (published > 0 && !values['dry-run'])
      console.log('Matching follows while the server runs, or with: npm run matches -- --out FILE.csv');
    if (done < rows) console.error(`Stopped after ${done} of ${rows} rows. Run it again to go on.`);
    return failed > 0 || done < rows ? 1 : 0;
  },
});
