import path from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    fuzz: { runs: number; seed: number; seconds: number };
  }
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '30000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '180' },
  },
});
const options = { runs: Number(values.runs), seed: Number(values.seed), seconds: Number(values.seconds) };
if (Object.values(options).some((value) => !Number.isInteger(value) || value < 0)) {
  console.error('npm run verify:fuzz [-- --runs 30000] [--seed 1] [--seconds 180]');
  process.exit(2);
}

const config = path.resolve(import.meta.dirname, '../vitest.config.ts');
const vitest = await startVitest('test', [path.join(import.meta.dirname, 'fuzz.verify.ts')], {
  config,
  run: true,
  watch: false,
  provide: { fuzz: options },
});
await vitest.close();
