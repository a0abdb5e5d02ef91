export const all = <E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E[] =>
  Array.from(within.querySelectorAll<E>(selector));

interface Given {
  class?: string;
  text?: string;
  [attribute: string]: string | undefined;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  { text, ...attributes }: Given = {},
  ...children: Node[]
) {
  const element = document.createElement(name);
  for (const attribute of Object.keys(attributes)) element.setAttribute(attribute, attributes[attribute]!);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
}

export function button(text: string, press: () => void, secondary = false) {
  const made = make('button', {
    type: 'button',
    class: `govuk-button${secondary ? ' govuk-button--secondary' : ''}`,
    text,
  });
  made.addEventListener('click', press);
  return made;
}

/** Also what cannot be reached by the tabulator, as long as it is where one is. */
export function focusOn(element: HTMLElement) {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
}

/** Says something to a screen reader without taking anyone anywhere. */
export function announcer() {
  const region = make('div', { role: 'status', class: 'govuk-visually-hidden' });
  document.body.append(region);
  return (text: string) => (region.textContent = text);
}
