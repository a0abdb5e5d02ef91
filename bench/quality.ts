import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { system } from '../server/actor.js';
import { importFile } from '../server/commands/import/import-file.js';
import { loadJudge, MATCHES_PER_NEED, matchTable, rematchNow } from '../server/matching/index.js';
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
  const { ndcg10, recall10, as_shown: shown, met, bm25 } = figures;
  const line = (name: string, ours: number, peer: number) => console.log(`${name.padEnd(42)} ${ours}  BM25 ${peer}`);
  line('nDCG@10, all', ndcg10.all, bm25.ndcg10.all);
  line('nDCG@10, needs without English', ndcg10.withoutEnglish, bm25.ndcg10.withoutEnglish);
  line('nDCG@10, a good offer shares no language', ndcg10.noSharedLanguage, bm25.ndcg10.noSharedLanguage);
  line('recall@10 of grade 2 and 3', recall10.all, bm25.recall10.all);
  console.log(`of the lists people see: nDCG@10 ${shown.ndcg10.all}, recall@10 ${shown.recall10.all}`);
  console.log(`no good offer: ${met.noGoodOfferUnmet.share} of ${met.noGoodOfferUnmet.needs} called unmet`);
  console.log(`an ideal offer: ${met.idealOfferMet.share} of ${met.idealOfferMet.needs} have matches`);
}

async function measure(files: Files, kind: 'offer' | 'fund') {
  const [needs, offers, grades] = [readRows(files.needs), readRows(files.offers), readGrades(files.gold)];
  const { ranked, matches } = await withTemporaryRuntime(async (runtime) => ({
    matches: await rankByImport(runtime, files, kind),
    ranked: await rankAnyway(runtime, kind),
  }));
  const figures = figuresOf(grades, needs, offers);
  return {
    bench: 'quality',
    needs: needs.length,
    offers: offers.length,
    judged: quality(ranked, grades).needs,
    ...figures(ranked),
    /** The same for the lists people see: a need that is called unmet has none, and so counts 0 where anything was graded. */
    as_shown: figures(matches),
    met: metAndUnmet(
      matches,
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

/** How the index ranks, whether or not it comes to a match: how well it ranks and when it says "none" are two questions. */
async function rankAnyway({ context, database }: Pick<Runtime, 'context' | 'database'>, kind: 'offer' | 'fund') {
  const { index, scorer } = await loadJudge(context(system));
  const rows: { id: string; externalId: string }[] = await database.query(
    `SELECT id, external_id AS "externalId" FROM listing WHERE external_id IS NOT NULL`,
  );
  const names = new Map(rows.map(({ id, externalId }) => [id, externalId]));
  return [...index.ids()].flatMap((id): Ranked[] => {
    const need = index.known(id)!;
    if (need.side !== 'need') return [];
    return index
      .find(need, kind, { most: MATCHES_PER_NEED, floor: 0, scorer: scorer[kind] })
      .map(({ id: offer, total }) => ({ need: names.get(id)!, offer: names.get(offer)!, score: total }));
  });
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
