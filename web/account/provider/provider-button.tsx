import { Button } from '../../components/button.js';
import { Form } from '../../components/form.js';
import { paths } from '../../paths.js';
import { useReader } from '../../platform/reader.js';

interface Props {
  /** As its people call the provider. */
  provider: string;
  /** What for: to sign in, to link the account there, or to prove again who one is. */
  to: 'signIn' | 'link' | 'prove';
  /** Where to go afterwards; a path of this site. */
  next: string;
}

export function ProviderButton({ provider, to, next }: Props) {
  const { t } = useReader();
  return (
    <Form action={paths.provider()}>
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="next" value={next} />
      <Button look={to === 'link' ? undefined : 'secondary'}>
        {t(to === 'link' ? 'identities.link' : `provider.${to}`, { provider })}
      </Button>
    </Form>
  );
}
