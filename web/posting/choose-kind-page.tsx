import { kindNames, type KindName } from '../../server/listings/index.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { Radios } from '../components/radios.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  kinds: readonly KindName[];
  /** Nothing was chosen. */
  missed?: boolean;
}

/** Where posting begins: what is it? */
export function ChooseKindPage({ kinds, missed = false }: Props) {
  const { t } = useReader();
  const errors = missed ? [{ field: 'kind', text: t('posting.kind.missed') }] : [];
  return (
    <Layout title={t('posting.title')}>
      <ErrorSummary errors={errors} />
      {kinds.length === 0 ? (
        <>
          <h1>{t('posting.title')}</h1>
          <p>{t('posting.nobody')}</p>
        </>
      ) : (
        <Form action={paths.post()} novalidate>
          <Radios
            name="kind"
            label={t('posting.kind')}
            labelSize="l"
            heading
            errors={errors}
            choices={kindNames
              .filter((kind) => kinds.includes(kind))
              .map((kind) => ({ value: kind, label: t(`listing.kind.${kind}`), hint: t(`posting.kind.${kind}`) }))}
          />
          <Button>{t('posting.continue')}</Button>
        </Form>
      )}
    </Layout>
  );
}
