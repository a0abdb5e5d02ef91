import type { AccountWords } from './en.js';

export const account = {
  'problem.wrong-proof': 'هذا لا يثبت هويتكم',
  'problem.link-void': 'لم يعد هذا الرابط صالحا',
} satisfies AccountWords;
