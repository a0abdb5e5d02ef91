import type { ApprovalView } from '../../server/access/index.js';
import { Button } from '../components/button.js';
import { dayIn } from '../components/day.js';
import { Form } from '../components/form.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { wordFor, type Translate } from '../words/translator.js';

/** What waits for the reader as the second person, and what they proposed themselves. */
export function WaitingApprovals({ approvals }: { approvals: readonly ApprovalView[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('access.waiting')}</h2>
      {approvals.length === 0 && <p>{t('access.waiting.none')}</p>}
      <ul class="plain-list">
        {approvals.map((view) => (
          <Item key={view.approval.id} view={view} />
        ))}
      </ul>
    </section>
  );
}

function Item({ view }: { view: ApprovalView }) {
  const { approval, title, person, noteVerbale, replaces, proposedBy, waitsForMe, mine } = view;
  const { locale, t } = useReader();
  const what = whatOf(approval.input, t);
  return (
    <li>
      <p>
        <b>{wordFor(t, 'act', approval.act)}</b>
        {what && `${t('part.colon')} ${what}`}
      </p>
      {title && <p>{t('access.about', { title })}</p>}
      {person && (
        <p>
          <bdi>{person}</bdi>
          {replaces && <> · {t('access.inPlaceOf', { name: replaces })}</>}
        </p>
      )}
      {noteVerbale && (
        <p>
          {t('access.noteVerbale')} · <bdi>{noteVerbale}</bdi>
        </p>
      )}
      {typeof approval.input['reason'] === 'string' && <p dir="auto">{approval.input['reason']}</p>}
      <p class="hint">
        {mine ? t('access.mine') : t('access.by', { name: proposedBy })}.{' '}
        {t('access.until', { date: dayIn(locale, approval.expiresAt) })}
      </p>
      <Form class="govuk-button-group" action={paths.accessApproval(approval.id)}>
        <input type="hidden" name="hash" value={approval.inputHash} />
        {waitsForMe && (
          <>
            <Button name="step" value="confirm">
              {t('access.confirm')}
            </Button>
            <Button look="secondary" name="step" value="refuse">
              {t('access.refuse')}
            </Button>
          </>
        )}
        {mine && (
          <Button look="secondary" name="step" value="withdraw">
            {t('access.withdraw')}
          </Button>
        )}
      </Form>
    </li>
  );
}

/** The role or the kind of thing a proposal names. */
function whatOf(input: Record<string, unknown>, t: Translate): string | undefined {
  const { role, to, kind } = input;
  if (typeof role === 'string') return wordFor(t, 'role', role);
  if (typeof to === 'string') return wordFor(t, 'role', to);
  return typeof kind === 'string' ? wordFor(t, 'glass.kind', kind) : undefined;
}
