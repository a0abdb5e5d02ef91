import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './run-command.js';

/** A file appears whole or not at all: a reader never finds half of it. "-" is standard output. */
export async function writeWhole(out: string, text: string) {
  if (out === '-') return void process.stdout.write(text);
  const draft = path.join(path.dirname(out), `.${path.basename(out)}.${process.pid}`);
  try {
    await writeFile(draft, text);
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    throw new UsageError(`--out: ${out} cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
