import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { system } from '../server/actor.js';
import { importFile } from '../server/commands/import/import-file.js';
import { matchTable, rematchNow } from '../server/matching/index.js';
import type { Runtime } from '../server/runtime.js';
import { readRows, valuesOf, type CsvRow } from './csv-rows.js';
import { groupBy } from './group-by.js';
import { GOOD, metAndUnmet, quality, type Grades, type Ranked } from './quality-figures.js';
import { withTemporaryRuntime } from './temporary-runtime.js';
import { rankByWords } from './word-ranking.js';

export const usage = `npm run bench -- quality --needs F.csv --offers F.csv --gold F.csv [--kind offer|fund] [--json]
  imports the two files as \`npm run import\` does, matches everything, and compares with the judgements
  (need_id,offer_id,grade: 3 ideal, 2 good, 1 plausible); BM25 on the same files beside it`;

interface Files {
  needs: string;
  offers: string;
  gold: string;
}

export async function main(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      needs: { type: 'string' },
      offers: { type: 'string' },
      gold: { type: 'string' },
      kind: { type: 'string', default: 'offer' },
      json: { type: 'boolean' },
    },
  });
  const { needs, offers, gold, kind } = values;
  if (!needs || !offers || !gold || (kind !== 'offer' && kind !== 'fund')) {
    console.error(usage);
    process.exit(2);
  }
  const figures = await measure({ needs, offers, gold }, kind);
  if (values.json) return console.log(JSON.stringify(figures, null, 2));
  const { ndcg10, recall10, met, bm25 } = figures;
  const line = (name: string, ours: number, peer: number) => console.log(`${name.padEnd(36)} ${ours}  BM25 ${peer}`);
  line('nDCG@10, all', ndcg10.all, bm25.ndcg10.all);
  line('nDCG@10, needs without English', ndcg10.withoutEnglish, bm25.ndcg10.withoutEnglish);
  line('nDCG@10, a good offer shares no language', ndcg10.noSharedLanguage, bm25.ndcg10.noSharedLanguage);
  line('recall@10 of grade 2 and 3', recall10.all, bm25.recall10.all);
  console.log(`no good offer: ${met.noGoodOfferUnmet.share} of ${met.noGoodOfferUnmet.needs} called unmet`);
  console.log(`an ideal offer: ${met.idealOfferMet.share} of ${met.idealOfferMet.needs} have matches`);
}

async function measure(files: Files, kind: 'offer' | 'fund') {
  const [needs, offers, grades] = [readRows(files.needs), readRows(files.offers), readGrades(files.gold)];
  const ranking = await withTemporaryRuntime((runtime) => rankByImport(runtime, files, kind));
  const figures = figuresOf(grades, needs, offers);
  return {
    bench: 'quality',
    needs: needs.length,
    offers: offers.length,
    judged: quality(ranking, grades).needs,
    ...figures(ranking),
    met: metAndUnmet(
      ranking,
      grades,
      needs.map((need) => need['id']!),
    ),
    bm25: figures(rankByWords(needs, offers)),
  };
}

/** What `npm run import -- --publish` of both files and `npm run matches` say. */
export async function rankByImport(
  { context }: Pick<Runtime, 'context'>,
  files: Pick<Files, 'needs' | 'offers'>,
  kind: 'offer' | 'fund',
): Promise<Ranked[]> {
  const ctx = context(system);
  for (const of of ['offer', 'need'] as const)
    await importFile(ctx, readFileSync(files[`${of}s`], 'utf8'), {
      kind: of,
      publish: true,
      dryRun: false,
      onFailure: (line, { column, reason }) => console.error(`${files[`${of}s`]}: line ${line}, ${column}: ${reason}`),
    });
  await rematchNow(ctx);
  return matchTable(ctx, { kind, top: 1_000 });
}

function figuresOf(grades: Grades, needs: readonly CsvRow[], offers: readonly CsvRow[]) {
  const languages = new Map([...needs, ...offers].map((row) => [row['id']!, valuesOf(row['languages'])]));
  const spoken = (id: string) => languages.get(id) ?? [];
  const withoutEnglish = (need: string) => !spoken(need).includes('en');
  const noSharedLanguage = (need: string) =>
    [...(grades.get(need) ?? [])].some(
      ([offer, grade]) => grade >= GOOD && !spoken(need).some((language) => spoken(offer).includes(language)),
    );

  return (ranking: readonly Ranked[]) => {
    const [all, without, across] = [undefined, withoutEnglish, noSharedLanguage].map((only) =>
      quality(ranking, grades, only),
    ) as [ReturnType<typeof quality>, ReturnType<typeof quality>, ReturnType<typeof quality>];
    return {
      ndcg10: { all: all.ndcg10, withoutEnglish: without.ndcg10, noSharedLanguage: across.ndcg10 },
      recall10: { all: all.recall10, withoutEnglish: without.recall10, noSharedLanguage: across.recall10 },
    };
  };
}

function readGrades(path: string): Grades {
  const rows = groupBy(readRows(path), (row) => row['need_id']!);
  return new Map(
    [...rows].map(([need, of]) => [need, new Map(of.map((row) => [row['offer_id']!, Number(row['grade'])]))]),
  );
}
