import type { ActionOn, Noun } from '../../who-may.js';

/** P0 public, P1 for registered users, P2 for the parties of an engagement, P3 sensitive. */
export type DataClass = 'P0' | 'P1' | 'P2' | 'P3';

/** Why we may hold it, in plain words: see `ground.*` in the words. */
export type Ground = 'service' | 'task' | 'security' | 'record' | 'rights';

/** A row of who-may.ts, which says who sees it. */
type Row = { [N in Noun]: `${N}.${ActionOn<N>}` }[Noun];

/** From when the days of keeping count. `account`: no days, as long as there is an account; `always`: the record. */
type KeptFrom = 'account' | 'made' | 'sent' | 'ended' | 'ready' | 'always';

export interface Item {
  class: DataClass;
  ground: Ground;
  /** None: nobody but the machine. */
  sees: readonly Row[];
  kept: { from: KeptFrom; days?: number };
  /** What erasure does. What is kept is kept for a reason, see `keepReason.*`. */
  erasure: 'deleted' | 'replaced' | { kept: 'answerable' | 'contract' | 'request' };
}

const YEAR = 365;

/**
 * WHAT IS KNOWN OF PEOPLE, kind by kind: why, who sees it, for how long, and what becomes of it on erasure. Which columns
 * hold it is in `tables.ts`. The public page, docs/personal-data.md, export, erasure and retention all read this.
 */
export const items = {
  account: {
    class: 'P1',
    ground: 'service',
    sees: ['personalData.view'],
    kept: { from: 'account' },
    erasure: 'replaced',
  },
  signIn: { class: 'P3', ground: 'security', sees: [], kept: { from: 'account' }, erasure: 'deleted' },
  attempts: { class: 'P2', ground: 'security', sees: [], kept: { from: 'made', days: 1 }, erasure: 'deleted' },
  roles: {
    class: 'P1',
    ground: 'record',
    sees: ['personalData.view', 'membership.view'],
    kept: { from: 'always' },
    erasure: { kept: 'answerable' },
  },
  acts: {
    class: 'P2',
    ground: 'record',
    sees: ['personalData.view'],
    kept: { from: 'always' },
    erasure: { kept: 'answerable' },
  },
  nomination: {
    class: 'P2',
    ground: 'task',
    sees: ['nomination.view', 'personalData.view', 'glass.break'],
    kept: { from: 'ended', days: 5 * YEAR },
    erasure: 'replaced',
  },
  cv: {
    class: 'P3',
    ground: 'task',
    sees: ['cv.view'],
    kept: { from: 'ended', days: 90 },
    erasure: 'deleted',
  },
  expert: {
    class: 'P2',
    ground: 'task',
    sees: ['mission.view', 'personalData.view', 'glass.break'],
    kept: { from: 'ended', days: 5 * YEAR },
    erasure: 'replaced',
  },
  contract: {
    class: 'P2',
    ground: 'record',
    sees: ['mission.view', 'personalData.view', 'glass.break'],
    kept: { from: 'ended', days: 10 * YEAR },
    erasure: { kept: 'contract' },
  },
  messages: {
    class: 'P2',
    ground: 'task',
    sees: ['message.view', 'personalData.view', 'glass.break'],
    kept: { from: 'made', days: 5 * YEAR },
    erasure: 'replaced',
  },
  invitations: {
    class: 'P2',
    ground: 'service',
    sees: ['personalData.view', 'membership.view'],
    kept: { from: 'made', days: 90 },
    erasure: 'replaced',
  },
  notices: {
    class: 'P2',
    ground: 'service',
    sees: ['personalData.view'],
    kept: { from: 'made', days: 2 * YEAR },
    erasure: 'deleted',
  },
  mails: {
    class: 'P2',
    ground: 'service',
    sees: ['personalData.view'],
    kept: { from: 'sent', days: 30 },
    erasure: 'deleted',
  },
  searches: {
    class: 'P2',
    ground: 'service',
    sees: ['savedSearch.view', 'personalData.view'],
    kept: { from: 'account' },
    erasure: 'deleted',
  },
  answers: { class: 'P2', ground: 'service', sees: [], kept: { from: 'made', days: 7 }, erasure: 'deleted' },
  accesses: {
    class: 'P2',
    ground: 'rights',
    sees: ['personalData.seeAccesses'],
    kept: { from: 'made', days: 2 * YEAR },
    erasure: 'deleted',
  },
  exports: {
    class: 'P3',
    ground: 'rights',
    sees: ['personalData.export'],
    kept: { from: 'ready', days: 7 },
    erasure: 'deleted',
  },
  /** Salts of commitments in the audit: without them nobody can show which values they were. */
  proofs: { class: 'P2', ground: 'record', sees: [], kept: { from: 'always' }, erasure: 'deleted' },
  erasures: {
    class: 'P1',
    ground: 'rights',
    sees: ['personalData.view'],
    kept: { from: 'always' },
    erasure: { kept: 'request' },
  },
} as const satisfies Record<string, Item>;

export type ItemName = keyof typeof items;
export const itemNames = Object.keys(items) as ItemName[];
export const itemOf = (name: ItemName): Item => items[name];
