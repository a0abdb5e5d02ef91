import type { ComponentChildren } from 'preact';
import type { KindName } from '../../server/listings/index.js';
import { useReader } from '../platform/reader.js';
import type { Attributes } from './attributes.js';
import { classNames } from './class-names.js';

interface Props {
  /** Only adds colour; the words say it all. */
  look?: KindName | 'good' | 'waiting' | 'bad' | 'plain' | 'example' | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children: ComponentChildren;
}

export const Tag = ({ look, classes, attributes, children }: Props) => (
  <strong class={classNames('govuk-tag', look && `tag--${look}`, classes)} {...attributes}>
    {children}
  </strong>
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
