/** Passwords, second factors, sessions: what the pages of signing in and of its account say. */
export const account = {
  'problem.wrong-proof': 'This does not prove who you are',
  'problem.link-void': 'This link no longer works',
};

export type AccountWords = Record<keyof typeof account, string>;
