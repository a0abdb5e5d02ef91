/**
 * The language a text is written in, among `candidates` (BCP 47, likeliest first) and English. Rows name the languages
 * people can work in, and the text is not always in the first of them. By script where it tells, else by the words and
 * endings that one of our Latin-script languages has and the others lack; when nothing speaks, the first candidate.
 */
export function guessLanguage(text: string, candidates: readonly string[]): string {
  const known = [...new Set([...candidates, 'en'])];
  const script = Object.entries(scripts).find(([, letters]) => count(text, letters) > text.length / 4)?.[0];
  if (script) return known.find((tag) => new Intl.Locale(tag).maximize().script === script) ?? known[0]!;

  const latin = known.filter((tag) => (new Intl.Locale(tag).maximize().script ?? 'Latn') === 'Latn');
  const scored = latin.map((tag) => ({ tag, points: pointsFor(text.toLowerCase(), new Intl.Locale(tag).language) }));
  const best = scored.reduce((a, b) => (b.points > a.points ? b : a), { tag: known[0]!, points: 0 });
  return best.tag;
}

const scripts: Record<string, RegExp> = {
  Arab: /\p{Script=Arabic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Hans: /\p{Script=Han}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Beng: /\p{Script=Bengali}/gu,
  Thai: /\p{Script=Thai}/gu,
  Khmr: /\p{Script=Khmer}/gu,
  Mymr: /\p{Script=Myanmar}/gu,
  Geor: /\p{Script=Georgian}/gu,
};

/** Words count double: an ending may also be chance. */
const marks: Record<string, { words: RegExp; traits: RegExp }> = {
  en: {
    words: word('the|of|and|for|in|on|with|to|from|by|an|at|as'),
    traits: /(?:th|sh|ck|wh|gh|ee|k|w)|(?:ing|ness|ry|ty|gy|cy|ly|ers)(?!\p{L})/gu,
  },
  fr: {
    words: word('le|la|les|des|du|de|et|en|au|aux|pour|par|sur|dans|une|l|d|à'),
    traits: /(?:eau|œ|è|ê|ç|à|é|ou)|(?:eur|aire|age|ique|ien|té)s?(?!\p{L})/gu,
  },
  es: {
    words: word('el|la|los|las|del|de|y|e|en|para|con|por|una|al'),
    traits: /(?:ñ|ll|ó|í|á|ú|ü|ue|ie)|(?:ción|ciones|dad|dades|miento|ía|ico|ica|as|os)(?!\p{L})/gu,
  },
  pt: {
    words: word('o|a|os|as|do|da|dos|das|de|e|em|para|com|no|na|ao|à|por'),
    traits: /(?:ã|õ|ç|ê|â|lh|nh|ei|á|ó|í)|(?:ção|ções|dade|dades|mento|agem|ico|ica|as|os)(?!\p{L})/gu,
  },
};

const pointsFor = (text: string, language: string) => {
  const mark = marks[language];
  return mark ? 2 * count(text, mark.words) + count(text, mark.traits) : 0;
};

function word(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'gu');
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
