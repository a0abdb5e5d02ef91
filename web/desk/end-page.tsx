import { closeReasons, withdrawReasons, type ListingView } from '../../server/listings/index.js';
import { BackLink } from '../components/back-link.js';
import { Button } from '../components/button.js';
import { ErrorSummary, type FormError } from '../components/error-summary.js';
import { Form } from '../components/form.js';
import { Layout } from '../components/layout.js';
import { UserLine } from '../components/user-text.js';
import { WarningText } from '../components/warning-text.js';
import { paths } from '../paths.js';
import { useReader } from '../platform/reader.js';
import { ReasonFields } from './reason-fields.js';

export const endings = {
  closure: { event: 'close', reasons: closeReasons },
  withdrawal: { event: 'withdraw', reasons: withdrawReasons },
} as const;
export type Ending = keyof typeof endings;

interface Props {
  view: ListingView;
  ending: Ending;
  typed?: Readonly<Record<string, string>>;
  errors?: readonly FormError[];
}

/** A listing is closed or taken back, with the reason why. */
export function EndPage({ view: { listing }, ending, typed = {}, errors = [] }: Props) {
  const { t } = useReader();
  const { event, reasons } = endings[ending];
  return (
    <Layout title={t(`desk.${ending}.title`)}>
      <BackLink href={paths.listing(listing.id)} />
      <ErrorSummary errors={errors} />
      <h1>{t(`desk.${ending}.title`)}</h1>
      <p>
        <b>
          <UserLine lang={listing.language}>{listing.title}</UserLine>
        </b>
      </p>
      <WarningText>{t(`desk.${ending}.text`)}</WarningText>
      <Form action={paths.listingStep(listing.id, ending)} novalidate class="narrow">
        <input type="hidden" name="version" value={listing.version} />
        <ReasonFields reasons={reasons} typed={typed} errors={errors} />
        <Button look="warning">{t(`listing.action.${event}`)}</Button>
      </Form>
    </Layout>
  );
}
