import { isCurrency, languageName, parseMoney } from '../../server/codes/index.js';
import { costItems, type KindName } from '../../server/listings/index.js';
import { Day } from '../components/day.js';
import { Money } from '../components/money.js';
import { Names } from '../components/names.js';
import { UserText } from '../components/user-text.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';
import { codeLabel } from './code-lists.js';
import { controlOf, type CodeList } from './controls.js';
import type { FieldName } from './sections.js';
import { many, one, type Values } from './values.js';

interface Props {
  kind: KindName;
  name: FieldName;
  values: Values;
  lang: string;
}

/** What stands in a field, to be read; what is not said is said to be so. */
export function ShownValue({ kind, name, values, lang }: Props) {
  const { locale, t } = useReader();
  const nothing = <span class="hint">{t('posting.notSaid')}</span>;
  const control = controlOf(kind, name);
  const text = one(values, name);
  const codes = (list: CodeList, of: readonly string[]) => (
    <Names of={of.map((code) => codeLabel(list, code, locale))} />
  );
  switch (control.as) {
    case 'date': {
      const [year, month, day] = ['year', 'month', 'day'].map((part) => one(values, `${name}-${part}`));
      if (!year && !month && !day) return nothing;
      const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
      return Number.isNaN(Date.parse(iso)) ? <bdi>{iso}</bdi> : <Day at={iso} />;
    }
    case 'choice':
    case 'choices': {
      const chosen = many(values, name).filter((each) => each !== '');
      return chosen.length === 0 ? nothing : <Names of={chosen.map((each) => wordFor(t, control.words, each))} />;
    }
    case 'codes':
      return many(values, name).length === 0 ? nothing : codes(control.of, many(values, name));
    case 'oneLanguage':
      return <bdi>{languageName(text, locale)}</bdi>;
    case 'yesNo':
      return text === '' ? nothing : <>{t(text === 'yes' ? 'listing.interpreterYes' : 'listing.interpreterNo')}</>;
    case 'money': {
      const [min, max] = ['min', 'max'].map((part) => one(values, `${name}/${part}`));
      if (!min && !max) return nothing;
      const currency = one(values, `${name}/currency`);
      const sum = (text: string | undefined) => (text ? parseMoney(text, currency) : undefined);
      const [from, to] = [sum(min), sum(max)];
      const minor = (parsed: typeof from) => (parsed && 'minor' in parsed ? String(parsed.minor) : null);
      if (isCurrency(currency) && !(from && 'error' in from) && !(to && 'error' in to))
        return <Money min={minor(from)} max={minor(to)} currency={currency} />;
      const sums = [...new Set([min, max].filter(Boolean))].join(' – ');
      return (
        <bdi dir="ltr">
          {currency} {sums}
        </bdi>
      );
    }
    case 'eligible': {
      const part = (each: string) => many(values, `${name}/${each}`);
      const note = one(values, `${name}/note`);
      const none = part('countries').length + part('groupings').length + part('regions').length === 0;
      if (none && !note) return <>{t('listing.eligibleAll')}</>;
      return (
        <>
          {part('groupings').length > 0 && <div>{codes('grouping', part('groupings'))}</div>}
          {part('regions').length > 0 && <div>{codes('region', part('regions'))}</div>}
          {part('countries').length > 0 && <div>{codes('country', part('countries'))}</div>}
          {note && <UserText lang={lang}>{note}</UserText>}
        </>
      );
    }
    case 'costs': {
      const shares = Object.keys(values).flatMap((each) => {
        const [, item, n] = /^costShares\/(\w+)\/(\d+)\/payer$/.exec(each) ?? [];
        const payer = one(values, each);
        return item && payer ? [{ item, payer, form: one(values, `${name}/${item}/${n}/form`) }] : [];
      });
      if (shares.length === 0) return nothing;
      return (
        <ul>
          {costItems.flatMap((item) =>
            shares
              .filter((share) => share.item === item)
              .map(({ payer, form }, index) => (
                <li key={`${item}${index}`}>
                  {wordFor(t, 'cost', item)}
                  {t('part.colon')} {wordFor(t, 'payer', payer)}, {wordFor(t, 'form', form)}
                </li>
              )),
          )}
        </ul>
      );
    }
    default:
      return text.trim() === '' ? nothing : <UserText lang={lang}>{text}</UserText>;
  }
}
