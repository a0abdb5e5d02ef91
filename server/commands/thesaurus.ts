import { existsSync } from 'node:fs';
import { isLanguageTag, languageName, languages7 } from '../codes/index.js';
import { system } from '../actor.js';
import { checkFiles, conceptLabel, localeOf, thesaurus } from '../thesaurus/index.js';
import { progressBar } from './progress-bar.js';
import { runCommand, UsageError, withRuntime, type ExitCode } from './run-command.js';
import { table } from './table.js';
import { findGaps } from './thesaurus/find-gaps.js';

const usage = `For those who keep the thesaurus (docs/thesaurus.md).

  npm run thesaurus -- check [FILE...] [--notes]
  npm run thesaurus -- read "some text" [--language pt]
  npm run thesaurus -- gaps [--top 100]

  check    says every line that is wrong, of all files or of these among the others; and with --notes what is allowed
           but perhaps not meant
  read     what is read in a text, as which concepts, and which words belong to none. --language is that of the text (en)
  gaps     the words of open listings that belong to no concept, by language, those of the most listings first;
           --top is how many of each language, 1 to 10000 (100)

Leaves with 0, with 1 when a line is wrong, with 2 on wrong usage.`;

await runCommand({
  usage,
  options: {
    notes: { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    top: { type: 'string', default: '100' },
  },

  async run({ positionals: [what, ...rest], values: { notes, language, top } }): Promise<ExitCode> {
    if (what === 'check') return check(rest, notes);
    if (what === 'read') return read(rest.join(' '), language);
    if (what === 'gaps' && rest.length === 0) return gaps(top);
    throw new UsageError(what ? `Not understood: ${[what, ...rest].join(' ')}` : 'Say what: check, read or gaps.');
  },
});

function check(files: string[], withNotes: boolean): ExitCode {
  for (const file of files) if (!existsSync(file)) throw new UsageError(`${file}: no such file`);
  const { concepts, faults, notes } = checkFiles(files.length > 0 ? files : undefined);
  for (const { at, fault } of faults) console.log(`${at}: ${fault}`);
  if (withNotes) for (const { at, fault } of notes) console.log(`${at}: note: ${fault}`);
  const terms = languages7.map((language) => {
    const count = concepts.reduce((sum, concept) => sum + concept.terms[language].length, 0);
    return `${count} ${language}`;
  });
  console.log(
    `${concepts.length} concepts, terms: ${terms.join(', ')}; ${faults.length} faults, ${notes.length} notes`,
  );
  return faults.length > 0 ? 1 : 0;
}

function read(text: string, language: string): ExitCode {
  if (!text.trim()) throw new UsageError('Say what to read: npm run thesaurus -- read "some text".');
  if (!isLanguageTag(language)) throw new UsageError(`--language takes a language such as pt; "${language}" is none.`);
  const { hits, rest } = thesaurus().read(text, [language.split('-', 1)[0]!.toLowerCase()]);
  const rows = hits.map(({ words, concept }) => [
    words.replace(/\s+/g, ' '),
    concept.id,
    conceptLabel(concept, localeOf(language)),
    concept.sectors.join(' '),
    concept.sdgs.join(' '),
    concept.at,
  ]);
  if (rows.length > 0) console.log(table(['words', 'concept', 'label', 'sectors', 'SDG targets', 'defined at'], rows));
  console.log(rest.length > 0 ? `Of no concept: ${rest.join(' ')}` : 'Every word belongs to a concept.');
  return 0;
}

async function gaps(top: string): Promise<ExitCode> {
  if (!/^\d{1,5}$/.test(top) || Number(top) < 1 || Number(top) > 10_000)
    throw new UsageError('--top takes a whole number from 1 to 10000.');
  const bar = progressBar('reading');
  const { listings, languages } = await withRuntime(({ context }) =>
    findGaps(context(system), { top: Number(top), onProgress: bar.show }),
  ).finally(bar.end);
  for (const [language, found] of languages) {
    const rows = found.map(({ word, listings, example }) => [word, String(listings), example ?? '(not public)']);
    if (rows.length === 0) continue;
    console.log(`\n${languageName(language, 'en')}\n${table(['word', 'listings', 'for example'], rows)}`);
  }
  console.log(`\n${listings} open listings read`);
  return 0;
}
