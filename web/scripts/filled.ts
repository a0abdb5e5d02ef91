export type Values = Record<string, string | number>;

const PLURAL = /^\{(\w+), plural, (.*)\}$/;

/**
 * A word of ours with its values: the part of ICU MessageFormat that these words use, which is names in braces, or one plural
 * that is the whole message, with `#`.
 */
export function filled(pattern: string, values: Values, lang: string): string {
  const plural = PLURAL.exec(pattern);
  if (!plural) return pattern.replace(/\{(\w+)\}/g, (_, name: string) => isolated(values[name]!, lang));
  const count = values[plural[1]!] as number;
  const forms: Record<string, string> = {};
  plural[2]!.replace(/(\w+) \{([^}]*)\}/g, (_, name: string, text: string) => (forms[name] = text));
  const form = forms[new Intl.PluralRules(lang).select(count)] || forms['other']!;
  return form.replace('#', count.toLocaleString(lang));
}

const isolated = (value: string | number, lang: string) => (lang === 'ar' ? `\u2068${value}\u2069` : String(value));
