import { glassKinds, type GlassView } from '../../server/access/index.js';
import { Button } from '../components/button.js';
import { Day } from '../components/day.js';
import type { FormError } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Input } from '../components/input.js';
import { Select } from '../components/select.js';
import { Textarea } from '../components/textarea.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';

interface Props {
  uses: readonly GlassView[];
  now: Date;
  personId: string;
}

/** When something of the reader's was read, by whom and why; for an administrator, all. */
export function GlassUses({ uses, now, personId }: Props) {
  const { t } = useReader();
  return (
    <section aria-labelledby="glass">
      <h2 id="glass">{t('glass.uses')}</h2>
      {uses.length === 0 && <p>{t('glass.uses.none')}</p>}
      <ul class="plain-list">
        {uses.map(({ glass, openedBy, grantedBy }) => (
          <li key={glass.id}>
            <p>
              <b>{t(`glass.kind.${glass.kind}`)}</b> <Day at={glass.openedAt} />
            </p>
            <p dir="auto">{glass.reason}</p>
            <p class="hint">{t('glass.readBy', { reader: openedBy, other: grantedBy, count: glass.readings })}</p>
            {glass.openedById === personId && glass.closesAt > now && (
              <p>
                <a href={paths.accessGlass(glass.id)}>{t('glass.open')}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For an administrator: to ask a second one. */
export function AskToBreakGlass({ errors, typed }: { errors: readonly FormError[]; typed: Record<string, string> }) {
  const { t } = useReader();
  return (
    <Form class="narrow" action={paths.accessGlassAsk()} novalidate>
      <h2>{t('glass.ask')}</h2>
      <p class="hint">{t('glass.ask.why')}</p>
      <Select
        name="kind"
        label={t('glass.kind')}
        errors={errors}
        value={typed['kind']}
        options={glassKinds.map((kind) => ({ value: kind, text: t(`glass.kind.${kind}`) }))}
      />
      <Input
        name="subjectId"
        label={t('glass.id')}
        errors={errors}
        dir="ltr"
        autocomplete="off"
        value={typed['subjectId'] ?? ''}
      />
      <Textarea
        name="reason"
        label={t('glass.reason')}
        errors={errors}
        rows={3}
        maxlength={1000}
        dir="auto"
        value={typed['reason'] ?? ''}
      />
      <Button>{t('glass.ask.button')}</Button>
    </Form>
  );
}
