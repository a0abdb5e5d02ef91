import type { AccountWords } from './en.js';

export const account = {
  'problem.wrong-proof': 'Isto não prova a sua identidade',
  'problem.link-void': 'Esta ligação já não funciona',
} satisfies AccountWords;
