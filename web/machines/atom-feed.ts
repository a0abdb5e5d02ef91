import { create } from 'xmlbuilder2';

/** A page of a feed; addresses are absolute. */
export interface Feed {
  /** An IRI that never changes. */
  id: string;
  title: string;
  language: string;
  self: string;
  /** The page that people read. */
  alternate: string;
  first: string;
  next: string | null;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** A UUID. */
  id: string;
  title: string;
  /** What title and summary are written in; BCP 47. */
  language: string;
  summary: string;
  author: string;
  url: string;
  publishedAt: Date;
  /** Of its last material change, and of no other. */
  updatedAt: Date;
  categories: { scheme: string; term: string; label: string }[];
}

const ATOM = 'http://www.w3.org/2005/Atom';
/** Of a feed in which there is nothing yet. */
const NEVER = new Date(0);

/** Atom (RFC 4287), page by page (RFC 5005, section 3). What XML cannot hold is left out of any text. */
export function atomFeed(feed: Feed): string {
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' }).ele(ATOM, 'feed', {
    'xml:lang': feed.language,
  });
  const add = (parent: typeof root, name: string, text: string, attributes: Record<string, string> = {}) =>
    parent.ele(ATOM, name, attributes).txt(verbatim(text)).up();
  const link = (parent: typeof root, rel: string, href: string, type: string) =>
    parent.ele(ATOM, 'link', { rel, href: verbatim(href), type }).up();

  add(root, 'id', feed.id);
  add(root, 'title', feed.title);
  add(root, 'updated', newest(feed.entries).toISOString());
  add(root, 'generator', 'Bandung');
  link(root, 'self', feed.self, TYPE);
  link(root, 'alternate', feed.alternate, 'text/html');
  link(root, 'first', feed.first, TYPE);
  if (feed.next) link(root, 'next', feed.next, TYPE);
  for (const entry of feed.entries) {
    const node = root.ele(ATOM, 'entry');
    const written = { 'xml:lang': entry.language };
    add(node, 'id', `urn:uuid:${entry.id}`);
    add(node, 'title', entry.title, written);
    add(node, 'updated', entry.updatedAt.toISOString());
    add(node, 'published', entry.publishedAt.toISOString());
    add(node.ele(ATOM, 'author'), 'name', entry.author);
    link(node, 'alternate', entry.url, 'text/html');
    for (const { scheme, term, label } of entry.categories)
      node.ele(ATOM, 'category', { scheme: verbatim(scheme), term: verbatim(term), label: verbatim(label) });
    add(node, 'summary', entry.summary, written);
  }
  return root.end();
}

/** The library takes what looks like an entity for one, and leaves it as it is: `&#0;` in a title would break the feed. */
const verbatim = (text: string) => text.toWellFormed().replaceAll('&', '&amp;');

const TYPE = 'application/atom+xml';

const newest = (entries: readonly FeedEntry[]) =>
  entries.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), NEVER);
