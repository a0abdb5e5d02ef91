/** Languages whose label is in the letters of another, which happens when one is left in English. */
export const wrongScript = (labels: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries({ ar: /\p{sc=Arabic}/u, zh: /\p{sc=Han}/u, ru: /\p{sc=Cyrillic}/u })
    .filter(([language, letters]) => !letters.test(labels[language] ?? ''))
    .map(([language]) => language);
