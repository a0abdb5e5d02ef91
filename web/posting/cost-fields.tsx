import { costItems } from '../../server/listings/index.js';
import type { FormError } from '../components/error-summary.js';
import { Fieldset } from '../components/fieldset.js';
import { Select } from '../components/select.js';
import { useReader } from '../platform/reader.js';
import { one, type Values } from './values.js';

const payers = ['requester', 'provider', 'donor'] as const;
const forms = ['cash', 'in_kind'] as const;

/** Who bears which cost, and how; what is not said is left out. */
export function CostFields({ name, values, errors }: { name: string; values: Values; errors: readonly FormError[] }) {
  const { t } = useReader();
  return (
    <>
      {rowsOf(name, values).map(({ item, at }) => (
        <Fieldset key={at} legend={t(`cost.${item}`)} legendSize="s">
          <div class="pair">
            <Select
              name={`${name}/${at}/payer`}
              label={t('listing.costPayer')}
              value={one(values, `${name}/${at}/payer`)}
              options={[
                { value: '', text: t('posting.notSaid') },
                ...payers.map((value) => ({ value, text: t(`payer.${value}`) })),
              ]}
              errors={errors}
            />
            <Select
              name={`${name}/${at}/form`}
              label={t('listing.costForm')}
              value={one(values, `${name}/${at}/form`) || 'cash'}
              options={forms.map((value) => ({ value, text: t(`form.${value}`) }))}
              errors={errors}
            />
          </div>
        </Fieldset>
      ))}
    </>
  );
}

/** Every item once, and once more for each further share of it. */
export function rowsOf(name: string, values: Values) {
  return costItems.flatMap((item) => {
    const taken = Object.keys(values).filter((each) => each.startsWith(`${name}/${item}/`) && each.endsWith('/payer'));
    return Array.from({ length: Math.max(1, taken.length) }, (_, n) => ({ item, at: `${item}/${n + 1}` }));
  });
}
