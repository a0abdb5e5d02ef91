import { readFileSync } from 'node:fs';
import path from 'node:path';
import { h, type ComponentChild } from 'preact';
import { parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['childNodes'][number];

/** What govuk-frontend's own templates take; only what is read here is named. */
export interface Options {
  [name: string]: unknown;
  text?: string;
  html?: string;
}

export interface Fixture {
  name: string;
  options: Options;
  html: string;
}

const folder = path.join('node_modules', 'govuk-frontend', 'dist', 'govuk', 'components');

export const fixturesOf = (component: string): Fixture[] =>
  (JSON.parse(readFileSync(path.join(folder, component, 'fixtures.json'), 'utf8')) as { fixtures: Fixture[] }).fixtures;

/** `label.text`, `items.hint.text`: every option that a fixture gives. Free-form ones are not looked into. */
export function namesIn(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.length === 0 ? [name] : value.flatMap((each) => namesIn(each, name));
  const free = ['attributes', 'values'].includes(name.split('.').at(-1)!);
  if (value === null || typeof value !== 'object' || free) return [name];
  return Object.entries(value).flatMap(([key, each]) => namesIn(each, name ? `${name}.${key}` : key));
}

/** A text, or what an HTML option holds as elements. */
export function content(given: { text?: unknown; html?: unknown } | undefined): ComponentChild {
  if (!given) return undefined;
  if (typeof given.html !== 'string' || given.html === '') return given.text as string | undefined;
  const nodes = parseDocument(given.html.trim()).childNodes.map(vnode);
  return (nodes.length === 1 ? nodes[0] : nodes) as ComponentChild;
}

function vnode(node: Node): ComponentChild {
  if (node.type === 'text') return node.data;
  if (!('attribs' in node)) return null;
  return h(node.name, node.attribs, ...node.children.map(vnode));
}

/** The same for the same document: attributes and classes sorted, space between elements left out. */
export function normalised(html: string, ignored: readonly string[] = []): string {
  const lines: string[] = [];
  walk(parseDocument(html).childNodes as Node[], '');
  return lines.join('\n');

  function walk(nodes: Node[], indent: string) {
    for (const node of nodes) {
      if (node.type === 'text') {
        const text = node.data.replace(/\s+/g, ' ').trim();
        if (text) lines.push(indent + text);
      } else if ('attribs' in node) {
        const attributes = Object.entries(node.attribs)
          .filter(([name]) => !ignored.includes(name))
          .map(([name, value]) => `${name}="${name === 'class' ? value.trim().split(/\s+/).sort().join(' ') : value}"`);
        lines.push(`${indent}<${[node.name, ...attributes.sort()].join(' ')}>`);
        walk(node.children as Node[], `${indent}  `);
      }
    }
  }
}
