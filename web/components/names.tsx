import type { VNode } from 'preact';
import { Fragment } from 'preact';
import { useReader } from '../platform/reader.js';

/** Things named one after the other as the reader's language lists them, each in its own direction. */
export function Names({ of, children }: { of: readonly string[]; children?: (name: string, index: number) => VNode }) {
  const { locale } = useReader();
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  let index = 0;
  return (
    <>
      {list.formatToParts(of).map(({ type, value }, position) => {
        if (type === 'literal') return value;
        const at = index++;
        return <Fragment key={position}>{children ? children(value, at) : <bdi>{value}</bdi>}</Fragment>;
      })}
    </>
  );
}
