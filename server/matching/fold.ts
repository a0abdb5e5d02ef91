/** One case and no accents: énergie and Energie are one; so are the forms of the Arabic alif. */
export const fold = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
