const benches: Record<string, (args: string[]) => Promise<unknown>> = {
  pipeline: async (args) => (await import('./pipeline.js')).main(args),
  quality: async (args) => compare(args),
};

const usage = `npm run bench -- pipeline [--json] [--needs 100] [--offers 50]
  how long until a published need's match is told, on each queue there is

npm run bench -- quality NEEDS.csv OFFERS.csv GRADES.csv [offer|fund]
  how good the ranking is against judgements: need_id,offer_id,grade`;

const [name = '', ...args] = process.argv.slice(2);
const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
if (!bench) {
  console.error(usage);
  process.exit(2);
}
await bench(args);
process.exit();

async function compare([needs, offers, grades, kind = 'offer']: string[]) {
  if (!needs || !offers || !grades || (kind !== 'offer' && kind !== 'fund')) {
    console.error(usage);
    process.exit(2);
  }
  const { quality, rankFiles } = await import('./quality.js');
  console.log(JSON.stringify(quality(rankFiles(needs, offers, { kind, at: new Date() }), grades), null, 2));
}
