import type { AccountWords } from './en.js';

export const account = {
  'problem.wrong-proof': 'Esto no prueba su identidad',
  'problem.link-void': 'Este enlace ya no funciona',
} satisfies AccountWords;
