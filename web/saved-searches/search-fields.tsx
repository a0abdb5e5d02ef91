import type { Problem } from '../../server/problems.js';
import { searchCadences, type SearchCadence } from '../../server/saved-searches/index.js';
import { fieldErrors } from '../components/field-errors.js';
import type { FormError } from '../components/error-summary.js';
import { Input } from '../components/input.js';
import { Select } from '../components/select.js';
import { useReader } from '../platform/reader.js';
import type { Translate } from '../words/translator.js';

interface Props {
  name: string;
  cadence: string;
  errors: readonly FormError[];
}

/** What a saved search is called, and how often its person hears of it. */
export function SearchFields({ name, cadence, errors }: Props) {
  const { t } = useReader();
  return (
    <>
      <Input name="name" label={t('searches.name')} errors={errors} value={name} maxlength={100} dir="auto" required />
      <Select
        name="cadence"
        label={t('searches.cadence')}
        errors={errors}
        value={cadence}
        options={searchCadences.map((each) => ({ value: each, text: cadenceWords(each, t) }))}
      />
    </>
  );
}

export const cadenceWords = (cadence: SearchCadence, t: Translate) =>
  cadence === 'none' ? t('searches.never') : t(`cadence.${cadence}`);

/** At the field it is wrong with; that there are too many stands alone. */
export function searchErrors(problem: Problem | undefined, t: Translate, most: number): FormError[] {
  if (!problem) return [];
  if (problem.code === 'conflict') return [{ text: t('searches.most', { count: most }) }];
  return fieldErrors(problem, { name: 'searches.nameNeeded', cadence: 'searches.cadenceNeeded' }, t);
}
