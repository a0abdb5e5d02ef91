import type { Fundable } from '../../server/engagements/index.js';
import { ActForm } from '../acts/act-form.js';
import { actErrors, type Refused } from '../acts/act-errors.js';
import type { ActField } from '../acts/act-fields.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Layout } from '../components/layout.js';
import { Tag } from '../components/tag.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor } from '../words/translator.js';

interface Props {
  engagement: Fundable;
  /** For which the reader may pledge. */
  donors: readonly { id: string; name: string }[];
  fields: readonly ActField[];
  /** They must first prove who they are. */
  stepUp: boolean;
  refused: Refused | undefined;
}

/** A donor promises to bear part of a mission or a course. */
export function OfferPledgePage({ engagement: { kind, id, title, state }, donors, fields, stepUp, refused }: Props) {
  const { t } = useReader();
  const here = paths.offerPledge(kind, id);
  return (
    <Layout title={t('pledge.offer')}>
      <div class="narrow">
        <BackLink href={kind === 'cohort' ? paths.cohort(id) : paths.engagements()}>
          {kind === 'cohort' ? title : t('engagements.title')}
        </BackLink>
        <ErrorSummary errors={actErrors(refused, t)} />
        <h1>{t('pledge.offer')}</h1>
        <p class="tags">
          <Tag>{wordFor(t, 'noun', kind)}</Tag> <Tag look="plain">{wordFor(t, `state.${kind}`, state)}</Tag>
        </p>
        <p class="govuk-body-l" dir="auto">
          {title}
        </p>
        {stepUp ? (
          <>
            <p>{t('acts.stepUp')}</p>
            <Button href={paths.confirm(here)}>{t('confirm.title')}</Button>
          </>
        ) : (
          donors.map((donor) => (
            <section key={donor.id} aria-labelledby={`donor-${donor.id}`}>
              <h2 id={`donor-${donor.id}`}>
                <bdi>{donor.name}</bdi>
              </h2>
              <ActForm
                act={`pledge-${donor.id}`}
                action={here}
                fields={fields}
                button={t('pledge.offer')}
                hint={t('pledge.offer.hint')}
                hidden={{ donorOrganisationId: donor.id }}
                refused={refused}
              />
            </section>
          ))
        )}
      </div>
    </Layout>
  );
}
