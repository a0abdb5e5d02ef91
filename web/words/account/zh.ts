import type { AccountWords } from './en.js';

export const account = {
  'problem.wrong-proof': '无法以此证明您的身份',
  'problem.link-void': '此链接已失效',
} satisfies AccountWords;
