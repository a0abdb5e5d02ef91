import type { ComponentChildren } from 'preact';

/** One row of a `<dl>`; nothing where nothing is known. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  if (isNothing(children)) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const isNothing = (children: ComponentChildren): boolean =>
  children === null ||
  children === undefined ||
  children === false ||
  children === '' ||
  (Array.isArray(children) && children.every(isNothing));
