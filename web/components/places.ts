import { paths } from '../paths.js';
import type { Reader } from '../platform/reader.js';
import type { Word } from '../words/en.js';

interface Place {
  word: Word;
  href: string;
  /** Whose place it is; everyone's, unless said. */
  shown?: (reader: Reader) => boolean;
  /** What waits there. */
  count?: (reader: Reader) => number;
  /** What stands behind it: addresses that begin so. */
  holds: readonly string[];
}

const signedIn = (reader: Reader) => reader.signedIn;

/** Steps with a listing that one comes to from the desk. */
const DESK = ['review', 'closure', 'withdrawal', 'endorsement', 'return', 'refusal', 'publication', 'confirmation'];

/** The places of the service, in the order of the navigation. The longest beginning says where a page belongs. */
export const places: readonly Place[] = [
  { word: 'place.find', href: paths.search(), holds: ['/search', '/listings/', '/pools/'] },
  {
    word: 'organisations.title',
    href: paths.organisations(),
    holds: ['/organisations', '/countries'],
  },
  {
    word: 'place.post',
    href: paths.post(),
    shown: (reader) => reader.posts,
    holds: ['/post', '/listings/:id/edit', '/listings/:id/check', '/listings/:id/copies'],
  },
  {
    word: 'place.desk',
    href: paths.desk(),
    shown: signedIn,
    holds: ['/desk', '/matches/', ...DESK.map((step) => `/listings/:id/${step}`)],
  },
  {
    word: 'engagements.title',
    href: paths.engagements(),
    shown: signedIn,
    holds: ['/engagements', '/missions/', '/cohorts/', '/nominations/', '/pledges/'],
  },
  { word: 'inbox.title', href: paths.inbox(), shown: signedIn, count: ({ unread }) => unread, holds: ['/inbox'] },
  { word: 'access.title', href: paths.access(), shown: signedIn, holds: ['/access'] },
  {
    word: 'secretariat.title',
    href: paths.matching(),
    shown: (reader) => reader.secretariat,
    holds: ['/secretariat/matching'],
  },
  { word: 'balance.title', href: paths.balance(), shown: (reader) => reader.balance, holds: ['/secretariat/balance'] },
  { word: 'account.title', href: paths.account(), shown: signedIn, holds: ['/account', '/saved-searches'] },
  { word: 'signIn.title', href: paths.signIn(), shown: (reader) => !reader.signedIn, holds: ['/sign-in'] },
];

/** Those this reader goes to, with the one they are in. */
export function placesOf(reader: Reader) {
  const shown = places.filter((place) => place.shown?.(reader) ?? true);
  const address = reader.address.replace(/[?#].*/s, '');
  const here = shown
    .flatMap((place) => place.holds.map((beginning) => ({ place, beginning })))
    .filter(({ beginning }) => address.replace(/^\/listings\/[^/]+\//, '/listings/:id/').startsWith(beginning))
    .toSorted((one, other) => other.beginning.length - one.beginning.length)[0]?.place;
  return shown.map((place) => ({
    ...place,
    current: place !== here ? undefined : place.href === address ? ('page' as const) : ('part' as const),
  }));
}
