/** PostgreSQL text search configurations of the migration, by primary subtag of BCP 47. */
const stemmed = new Set('ar de en es fr hi id it ne nl pt ro ru sr ta tr'.split(' '));

export const textConfig = (language: string): string => `bandung_${stemmed.has(language) ? language : 'simple'}`;

/** A reader may write in any of these, whatever the language of the page: a question is read in all of them at once. */
export const readingConfigs = ['ar', 'en', 'es', 'fr', 'pt', 'ru', 'simple'].map((name) => `bandung_${name}`);

/** Stands in the index of every text of this configuration; no word contains a colon. */
export const configMarker = (config: string): string => `config:${config}`;

/** Stands in the index of every text that names this concept. */
export const conceptLexeme = (id: string): string => `concept:${id}`;
