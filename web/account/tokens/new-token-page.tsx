import { scopes } from '../../../server/actor.js';
import type { Problem } from '../../../server/problems.js';
import { BackLink } from '../../components/back-link.js';
import { Button } from '../../components/button.js';
import { Checkboxes } from '../../components/checkboxes.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Form } from '../../components/form.js';
import { Input } from '../../components/input.js';
import { Layout } from '../../components/layout.js';
import { Radios } from '../../components/radios.js';
import { paths } from '../../paths.js';
import { useReader } from '../../platform/reader.js';
import { fieldErrors } from '../../components/field-errors.js';

/** In days; the last is the longest there is. */
const TERMS = [30, 90, 180, 365];

export interface TypedToken {
  name: string;
  scopes: readonly string[];
  days: string;
}

interface Props {
  typed?: TypedToken;
  problem?: Problem;
}

/** Asks what a token is for, what it may do and for how long. */
export function NewTokenPage({ typed = { name: '', scopes: ['read'], days: '90' }, problem }: Props) {
  const { t } = useReader();
  const says = { name: 'tokens.nameNeeded', scopes: 'tokens.scopesNeeded', days: 'tokens.daysNeeded' } as const;
  const errors = fieldErrors(problem, says, t);
  return (
    <Layout title={t('tokens.new')}>
      <div class="narrow">
        <BackLink href={paths.tokens()}>{t('tokens.title')}</BackLink>
        <ErrorSummary errors={errors} />
        <h1>{t('tokens.new')}</h1>
        <Form action={paths.newToken()} novalidate>
          <Input
            name="name"
            label={t('tokens.name')}
            hint={t('tokens.nameHint')}
            errors={errors}
            value={typed.name}
            autocomplete="off"
            dir="auto"
          />
          <Checkboxes
            name="scopes"
            label={t('tokens.scopes')}
            errors={errors}
            values={typed.scopes}
            choices={scopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
          />
          <Radios
            name="days"
            label={t('tokens.days')}
            errors={errors}
            value={typed.days}
            choices={TERMS.map((days) => ({ value: String(days), label: t('count.days', { count: days }) }))}
          />
          <Button>{t('tokens.new')}</Button>
        </Form>
      </div>
    </Layout>
  );
}
