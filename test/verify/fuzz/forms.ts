/** A form as a browser sees it. */
export interface Form {
  method: 'GET' | 'POST';
  action: string;
  fields: [name: string, value: string][];
  /** Where it stands. */
  page: string;
}

/** What a page leads to: addresses of this site, and its forms. */
export function readPage(html: string, page: string): { links: string[]; forms: Form[] } {
  const links = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href]) => unescape(href!));
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, tag, inner]) => ({
    method: attribute(tag!, 'method')?.toUpperCase() === 'POST' ? ('POST' as const) : ('GET' as const),
    action: attribute(tag!, 'action') || page.split('?')[0]!,
    fields: fieldsIn(inner!),
    page,
  }));
  return { links: links.filter((href) => /^\/(?!\/)/.test(href)).map((href) => href.split('#')[0]!), forms };
}

const NAMED = /<(input|select|textarea|button)\b([^>]*)>(?:([\s\S]*?)<\/\1>)?/g;

function fieldsIn(html: string): [string, string][] {
  return [...html.matchAll(NAMED)].flatMap(([, element, tag, inner]) => {
    const name = attribute(tag!, 'name');
    return name ? [[name, valueOf(element!, tag!, inner ?? '')] as [string, string]] : [];
  });
}

function valueOf(element: string, tag: string, inner: string): string {
  if (element === 'textarea') return unescape(inner);
  if (element !== 'select') return attribute(tag, 'value') ?? (/type="(checkbox|radio)"/.test(tag) ? 'on' : '');
  const options = [...inner.matchAll(/<option\b([^>]*)>/g)].map(([, option]) => option!);
  return attribute(options.find((option) => /\sselected\b/.test(option)) ?? options[0] ?? '', 'value') ?? '';
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : unescape(found);
}

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" };
const unescape = (text: string) => text.replace(/&(amp|quot|lt|gt|#39);/g, (_, name: string) => ENTITIES[name]!);

/** The same for two addresses that differ only in what they name. */
export const shapeOf = (address: string): string => {
  const [path = '', query = ''] = address.split('?');
  const names = [...new URLSearchParams(query).keys()].toSorted().join('&');
  return `${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}').replace(/\/\d+(?=\/|$)/g, '/{n}')}${names && `?${names}`}`;
};
