import { languages7 } from '../codes/index.js';
import { readConcepts } from './load-thesaurus.js';

const { concepts, faults } = readConcepts(process.argv.slice(2));
for (const { at, fault } of faults) console.log(`${at}: ${fault}`);
const terms = concepts.flatMap((concept) => languages7.flatMap((language) => concept.terms[language]));
console.log(`${concepts.length} concepts, ${terms.length} terms, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
