import type { ComponentChildren } from 'preact';
import type { KindName } from '../../server/listings/index.js';
import { useReader } from '../platform/reader.js';

/** `look` only adds colour; the words say it all. */
export const Tag = ({ look, children }: { look?: string; children: ComponentChildren }) => (
  <span class={look ? `tag ${look}` : 'tag'}>{children}</span>
);

export function KindTag({ kind }: { kind: KindName }) {
  const { t } = useReader();
  return <Tag look={kind}>{t(`listing.kind.${kind}`)}</Tag>;
}

/** Example data is labelled so wherever it is shown. */
export function ExampleTag() {
  const { t } = useReader();
  return <Tag look="example">{t('listing.illustrative')}</Tag>;
}
