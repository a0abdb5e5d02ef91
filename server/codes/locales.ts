/** The six official languages of the United Nations, and Portuguese for the CPLP and Brazil. */
export const languages7 = ['ar', 'zh', 'en', 'fr', 'pt', 'ru', 'es'] as const;

export type Locale = (typeof languages7)[number];

/** English is always there; a list without official names in a language leaves that language out. */
export type Labels = { readonly en: string } & { readonly [L in Locale]?: string };

export const labelIn = (labels: Labels, locale: Locale): string => labels[locale] ?? labels.en;
