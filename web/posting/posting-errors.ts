import type { KindName } from '../../server/listings/index.js';
import type { Problem } from '../../server/problems.js';
import type { FormError } from '../components/error-summary.js';
import { wordFor, type Translate } from '../words/translator.js';
import { controlOf, wordOf } from './controls.js';
import { fieldsOf, sections, type FieldName } from './sections.js';

/** What is wrong with what was typed, in the reader's words, each at its field. */
export function postingErrors(kind: KindName, { code, errors = [] }: Problem, t: Translate): FormError[] {
  if (code !== 'invalid-input' || errors.length === 0) return [{ text: wordFor(t, 'problem', code) }];
  const found = errors.map(({ pointer, detail }) => {
    const path = pointer.replace(/^#\/(changes\/)?/, '');
    const name = fieldAt(kind, path);
    if (!name) return { field: path, text: t('posting.wrong.other', { field: path }) };
    return { field: idOf(kind, name, path), text: said(kind, name, detail, t) };
  });
  return [...new Map(found.map((each) => [each.field, each])).values()];
}

const fieldAt = (kind: KindName, path: string): FieldName | undefined =>
  sections.flatMap((section) => fieldsOf(kind, section)).find((name) => path === name || path.startsWith(`${name}/`));

/** The element of the page that an error belongs to. */
function idOf(kind: KindName, name: FieldName, path: string): string {
  const { as } = controlOf(kind, name);
  if (as === 'money') return path === name ? `${name}/min` : path;
  if (as === 'eligible') return path.split('/').slice(0, 2).join('/');
  return name;
}

/** The checks speak English to programs; what they found is told apart here and said in the reader's language. */
function said(kind: KindName, name: FieldName, detail: string, t: Translate): string {
  const field = t(wordOf(kind, name));
  const most = /^At most (\d+)/.exec(detail)?.[1];
  if (detail === 'Required' || detail.startsWith('Needed before')) return t('posting.wrong.needed', { field });
  if (most && detail.endsWith('characters')) return t('posting.wrong.long', { field, count: Number(most) });
  if (most) return t('posting.wrong.many', { field, count: Number(most) });
  const implausible = IMPLAUSIBLE.find(([beginning]) => detail.startsWith(beginning));
  if (implausible) return t(implausible[1], { field });
  if (detail === 'Less than the lower end') return t('posting.wrong.range', { field });
  if (detail.startsWith('Before the start')) return t('posting.wrong.end');
  const { as } = controlOf(kind, name);
  if (as === 'date') return t('posting.wrong.date', { field });
  if (as === 'number') return t('posting.wrong.number', { field });
  if (as === 'money') return t('posting.wrong.money', { field });
  if (as === 'lines') return t('posting.wrong.lines', { field });
  return t('posting.wrong.other', { field });
}

const IMPLAUSIBLE = [
  ['This day is over', 'posting.wrong.over'],
  ['After the start', 'posting.wrong.afterStart'],
  ['More than the', 'posting.wrong.tooMany'],
] as const;
