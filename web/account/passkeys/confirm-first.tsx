import { paths } from '../../paths.js';
import { useReader } from '../../platform/reader.js';

/** For whoever has not just proved who they are: nothing of this page can be changed yet. */
export function ConfirmFirst({ next }: { next: string }) {
  const { t } = useReader();
  return (
    <div class="aside">
      <p>{t('passkeys.confirmFirst')}</p>
      <p class="links">
        <a href={paths.confirm(next)}>{t('passkeys.confirm')}</a>
      </p>
    </div>
  );
}
