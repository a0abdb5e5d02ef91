import type { ComponentChildren } from 'preact';

interface Props {
  /** BCP 47 language its author wrote in. */
  lang: string;
  class?: string;
  children: ComponentChildren;
}

/** What people wrote: in their language, in its direction, with their line breaks. */
export const UserText = ({ lang, class: look, children }: Props) => (
  <p lang={lang} dir="auto" class={look ? `text ${look}` : 'text'}>
    {children}
  </p>
);

export const UserLine = ({ lang, children }: Omit<Props, 'class'>) => (
  <bdi lang={lang} dir="auto">
    {children}
  </bdi>
);
