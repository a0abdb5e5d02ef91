import { fold, wordsOf } from '../../platform/text/fold.js';

/** What the import takes of keywords: so many, so long each, and so much together with the title. */
const MOST = 40;
const LONGEST = 120;
const ALL_TOGETHER = 2_700;

/**
 * The skills, then what else the texts say, in pieces as long as keywords may be. What title and skills have said already
 * is not said again: the import makes summary and details of them. Pieces with an address or a telephone number are left
 * out, whoever wrote them.
 */
export function keywordsOf(title: string, skills: readonly string[], texts: readonly (string | undefined)[]): string[] {
  const keywords: string[] = [];
  let left = ALL_TOGETHER - title.length;
  for (const skill of skills) add(skill.replaceAll(';', ',').slice(0, LONGEST));
  const said = [title, ...keywords].map(spoken);
  for (const piece of texts.flatMap(piecesOf)) {
    const words = spoken(piece);
    if (words.trim() === '' || said.some((each) => each.includes(words))) continue;
    add(piece);
    said.push(words);
  }
  return [...new Set(keywords)];

  function add(keyword: string) {
    if (keywords.length === MOST || keyword.length + 2 > left || CONTACT.test(keyword)) return;
    keywords.push(keyword);
    left -= keyword.length + 2;
  }
}

/** Cut where a sentence or a part of it ends; a part that is too long, between words. */
const piecesOf = (text = ''): string[] =>
  text
    .split(ENDS)
    .flatMap((part) => part.trim().match(SHORT) ?? [])
    .map((part) => part.trim())
    .filter((part) => part.length <= LONGEST);

const ENDS = /[\n;；。，、：]+|[.:!?,،؛؟]+(?=\s|$)/u;
const SHORT = new RegExp(`.{1,${LONGEST}}(?=\\s|$)|.{1,${LONGEST}}`, 'gu');
const CONTACT = /\S@\S|\bhttps?:|\bwww\.|(?:\d[\s().-]{0,2}){7}/u;

const spoken = (text: string) =>
  ` ${wordsOf(text)
    .map(({ text: word }) => fold(word))
    .join(' ')} `;
