import type { AccountWords } from './en.js';

export const account = {
  'problem.wrong-proof': 'Это не подтверждает вашу личность',
  'problem.link-void': 'Эта ссылка больше не действует',
} satisfies AccountWords;
