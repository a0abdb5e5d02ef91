/** What a component passes on to its outermost element: `data-`, `aria-`, `lang`, `dir`. */
export type Attributes = Record<string, string | number | boolean | undefined>;
