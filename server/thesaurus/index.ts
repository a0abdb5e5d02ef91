export { conceptLabel, type Concept } from './concept.js';
export { loadConcepts, thesaurus, ThesaurusError } from './load-thesaurus.js';
export { type Hit, type Reading } from './read-text.js';
export { functionWords, stopWords } from './stop-words.js';
export { plain, stem, stemmedLanguages, type StemmedLanguage } from './stem.js';
export { openThesaurus, type Thesaurus } from './thesaurus.js';
