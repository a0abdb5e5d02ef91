import { InsetText } from '../../components/inset-text.js';
import { paths } from '../../paths.js';
import { useReader } from '../../platform/reader.js';

/** For whoever has not just proved who they are: nothing of this page can be changed yet. */
export function ConfirmFirst({ next }: { next: string }) {
  const { t } = useReader();
  return (
    <InsetText>
      <p>{t('passkeys.confirmFirst')}</p>
      <p class="links">
        <a href={paths.confirm(next)}>{t('passkeys.confirm')}</a>
      </p>
    </InsetText>
  );
}
