import type { AccountWords } from './en.js';

export const account = {
  'problem.wrong-proof': 'Cela ne prouve pas votre identité',
  'problem.link-void': 'Ce lien ne fonctionne plus',
} satisfies AccountWords;
