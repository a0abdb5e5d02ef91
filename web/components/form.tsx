import type { ComponentChildren } from 'preact';
import { useReader } from '../platform/reader.js';

interface Props {
  action: string;
  novalidate?: boolean;
  enctype?: 'multipart/form-data';
  class?: string;
  /** For the scripts that enhance it. */
  [data: `data-${string}`]: string | undefined;
  children: ComponentChildren;
}

/** Every form that changes something: it shows that it comes from a page made for this browser. */
export function Form({ children, ...props }: Props) {
  const { formToken } = useReader();
  return (
    <form method="post" {...props}>
      <input type="hidden" name="_csrf" value={formToken()} />
      {children}
    </form>
  );
}
