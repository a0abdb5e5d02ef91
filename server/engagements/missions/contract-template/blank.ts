/** What is not known yet stands in the text, where everyone sees that it is missing. */
export const blank = (what: string) => `[${what}: to be agreed]`;

export const orBlank = (known: string | null | undefined, what: string) => known || blank(what);
