import type { Request } from 'express';
import { paths } from '../paths.js';
import { localPath } from './local-path.js';

/** What a form sent, to be sent again. */
export interface SentForm {
  action: string;
  /** Name and value, in their order; a name may come more than once. */
  fields: [string, string][];
  /** What people wrote. */
  texts: string[];
}

/** Refusals that have nothing to do with what was typed: the same form, sent again, may be taken. */
const PASSING = ['stale-form', 'not-signed-in', 'step-up-required', 'too-many-requests', 'unavailable', 'internal'];

/** Never put into a page. */
const SECRET = ['password', 'current', 'code', 'recoveryCode'];

/** Sent by the page itself. */
const HIDDEN = [
  'version',
  'next',
  'step',
  'hash',
  'formId',
  'invitationId',
  'subjectId',
  'match',
  'basedOn',
  'contractHash',
];

/** A choice, made again with one press; or nothing. */
const CHOSEN = /^[a-z_-]*$/;

/** The form that was refused for something that will pass, if anything was typed in it. */
export function sentForm(req: Request, code: string): SentForm | undefined {
  const body = req.body as Record<string, unknown> | undefined;
  if (req.method !== 'POST' || !PASSING.includes(code) || !body || !req.is('urlencoded')) return undefined;
  const fields = Object.entries(body).flatMap(([name, value]) =>
    [value].flat().flatMap((each): [string, string][] => (typeof each === 'string' ? [[name, each]] : [])),
  );
  const typed = fields.filter(([name, value]) => ![...HIDDEN, '_csrf'].includes(name) && !CHOSEN.test(value.trim()));
  if (typed.length === 0 || typed.some(([name]) => SECRET.includes(name))) return undefined;
  return {
    action: localPath(req.originalUrl, paths.home()),
    fields: fields.filter(([name]) => name !== '_csrf'),
    texts: typed.map(([, value]) => value),
  };
}
