import type { Request, Response } from 'express';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { formToken, secondsLeft } from '../../server/auth/index.js';
import type { Locale } from '../../server/codes/index.js';
import { grantedFor, may } from '../../server/platform/policy.js';
import { translator, type Translate } from '../words/translator.js';
import { cameFrom } from './came-from.js';
import { directionOf, localeOf } from './locale.js';

/** Who is reading and how; all that a component needs to know beside its own data. */
export interface Reader {
  locale: Locale;
  dir: 'ltr' | 'rtl';
  t: Translate;
  signedIn: boolean;
  /** Id of the person who reads. */
  person: string | undefined;
  /** Notices that they have not read. */
  unread: number;
  /** Seconds that their session lasts without another word from them. */
  secondsLeft: number | undefined;
  /** Writes listings for somebody. */
  posts: boolean;
  /** Acts for the secretariat. */
  secretariat: boolean;
  /** May see who is served and who is left behind. */
  balance: boolean;
  /** The address being read, to come back to it in another language or after signing in. */
  address: string;
  /** The public address of the service, without a trailing slash. */
  site: string;
  /** What the identity provider is called, if one is set up. */
  provider: string | undefined;
  /** What a form of this page must show when it is sent. */
  formToken(): string;
}

const DRAFTING = ['owner', 'offerOwner', 'needCountry'] as const;

export function readerOf(req: Request, res: Response, unread: number): Reader {
  const locale = localeOf(req);
  return {
    locale,
    dir: directionOf(locale),
    t: translator(locale),
    signedIn: req.ctx?.actor.kind === 'person',
    person: req.ctx?.actor.kind === 'person' ? req.ctx.actor.id : undefined,
    unread,
    secondsLeft: req.ctx?.actor.kind === 'person' ? secondsLeft(req.session, req.ctx.now()) : undefined,
    posts: req.ctx !== undefined && DRAFTING.some((as) => grantedFor(req.ctx.actor, 'listing', 'draft', as).length > 0),
    secretariat: req.ctx !== undefined && may(req.ctx.actor, 'matchingWeights', 'view', {}),
    balance: req.ctx !== undefined && may(req.ctx.actor, 'balance', 'view', {}),
    address: req.method === 'POST' ? cameFrom(req, req.originalUrl) : req.originalUrl,
    site: req.ctx?.parts.baseUrl ?? '',
    provider: req.ctx?.parts.identityProvider?.name,
    formToken: () => formToken(req, res),
  };
}

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('A page is rendered through send()');
  return reader;
}
