import type { Nomination } from '../../server/engagements/index.js';
import type { File } from '../../server/files/index.js';
import { actErrors, fieldId, type Refused } from '../acts/act-errors.js';
import { Button } from '../components/button.js';
import { FileUpload } from '../components/file-upload.js';
import { Form } from '../components/form.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  nomination: Nomination;
  /** The one that is there. */
  cv: File | undefined;
  refused: Refused | undefined;
}

/** Puts the nominee's curriculum vitae there, another in its place, or takes it away. */
export function CvForm({ nomination, cv, refused }: Props) {
  const { t } = useReader();
  return (
    <section class="narrow" aria-labelledby="cv">
      <h2 id="cv">{t('nomination.cv')}</h2>
      <Form action={paths.cv(nomination.id)} enctype="multipart/form-data">
        <FileUpload
          id={fieldId('cv', 'file')}
          name="file"
          label={t(cv ? 'cv.replace' : 'cv.choose')}
          hint={t('cv.hint')}
          accept=".pdf,.png,.jpg,.jpeg,.txt,.docx,.xlsx"
          errors={refused?.act === 'cv' ? actErrors(refused, t) : []}
        />
        <Button look="secondary">{t('cv.send')}</Button>
      </Form>
      {cv && (
        <Form action={paths.cvRemoval(nomination.id)}>
          <Button look="warning">{t('cv.remove')}</Button>
        </Form>
      )}
    </section>
  );
}
