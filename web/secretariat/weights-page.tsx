import type { Preview, WeightsVersion } from '../../server/matching/index.js';
import type { Problem } from '../../server/problems.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { ErrorSummary } from '../components/error-summary.js';
import { Layout } from '../components/layout.js';
import { Textarea } from '../components/textarea.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { PreviewReport } from './preview-report.js';
import { weightsErrors } from './weights-errors.js';
import { WeightsFields } from './weights-fields.js';
import { sides, type Typed } from './weights-form.js';
import { Form } from '../components/form.js';

interface Props {
  current: WeightsVersion;
  typed: Typed;
  problem?: Problem;
  preview?: Preview;
}

/** The form for the weights, with what they would have made of past cases above it. */
export function WeightsPage({ current, typed, problem, preview }: Props) {
  const { t } = useReader();
  const errors = problem ? weightsErrors(problem, current.version, t) : [];
  return (
    <Layout title={t('weights.change')}>
      <BackLink href={paths.matching()}>{t('secretariat.title')}</BackLink>
      <h1>{t('weights.change')}</h1>
      <ErrorSummary errors={errors} />
      {preview && <PreviewReport of={preview} />}
      <p>{t('weights.intro')}</p>
      <Form action={paths.weights()} novalidate>
        <input type="hidden" name="basedOn" value={current.version} />
        {sides.map((side) => (
          <WeightsFields key={side} side={side} typed={typed} errors={errors} />
        ))}
        <div class="narrow">
          <Textarea
            name="note"
            label={t('weights.note')}
            errors={errors}
            hint={t('weights.note.why')}
            rows={3}
            maxlength={500}
            dir="auto"
            value={typed['note'] ?? ''}
          />
        </div>
        <div class="govuk-button-group">
          <Button name="action" value="preview">
            {t('weights.preview')}
          </Button>
          <Button look="secondary" name="action" value="set">
            {t('weights.set')}
          </Button>
        </div>
      </Form>
    </Layout>
  );
}
