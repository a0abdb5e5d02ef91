/** Each with its usage; more is said by the file itself. */
const benches: Record<string, () => Promise<{ main(args: string[]): Promise<unknown>; usage: string }>> = {
  pipeline: () => import('./pipeline.js'),
  matching: () => import('./matching.js'),
  posting: () => import('./posting.js'),
  quality: () => import('./quality.js'),
  audit: () => import('./audit.js'),
  pages: () => import('./pages.js'),
};

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (bench) await (await bench()).main(args);
else {
  for (const load of Object.values(benches)) console.error(`${(await load()).usage}\n`);
  process.exit(2);
}
process.exit();
