/** Every way the service can say no. `type` URIs are `/problems/<code>`; the page there explains the remedy. A leaf. */
export const problems = {
  'invalid-input': {
    status: 422,
    title: 'Some fields are not valid',
    remedy: 'Correct each field named in `errors` and send the request again.',
  },
  'malformed-request': {
    status: 400,
    title: 'The request could not be read',
    remedy: 'Send well-formed UTF-8 JSON with Content-Type: application/json.',
  },
  'too-large': {
    status: 413,
    title: 'The request is too large',
    remedy: 'Send less at once; a listing needs no more than 256 KB.',
  },
  'headers-too-large': {
    status: 431,
    title: 'The headers or the address are too long',
    remedy: 'Send fewer or shorter headers, cookies included, and put what is long in the body.',
  },
  'too-slow': {
    status: 408,
    title: 'The request did not arrive in time',
    remedy: 'Send it again; headers have ten seconds, the whole request thirty.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'This content type is not accepted',
    remedy: 'Send application/json.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Sign in to continue',
    remedy: 'Sign in, or send a bearer token that is still valid.',
  },
  'wrong-credentials': { status: 401, title: 'E-mail or password is not right', remedy: 'Check both and try again.' },
  'wrong-proof': {
    status: 401,
    title: 'This does not prove who you are',
    remedy: 'Use the code that the app shows now, or a recovery code; each is good once.',
  },
  'link-void': {
    status: 410,
    title: 'This link no longer works',
    remedy: 'It was used, is too old or is not complete. Ask for a new one.',
  },
  'not-allowed': {
    status: 403,
    title: 'You are not allowed to do this',
    remedy: 'Ask someone whose role allows it; `detail` says which.',
  },
  'step-up-required': {
    status: 403,
    title: 'Confirm that it is you',
    remedy:
      'Prove again who you are, with your second factor or your password, and repeat the request within five minutes.',
  },
  'second-factor-required': {
    status: 403,
    title: 'Your role needs a second factor',
    remedy: 'Set up a passkey or an authenticator app in your account, and sign in with it.',
  },
  'cross-site': {
    status: 403,
    title: 'The request came from another site',
    remedy: 'Send it from a page of this site or with its Origin, or with a bearer token.',
  },
  'stale-form': {
    status: 403,
    title: 'This form was not made for this browser, or too long ago',
    remedy: 'Load the page again and send its form.',
  },
  'not-found': {
    status: 404,
    title: 'Not found',
    remedy: 'Check the address. What you may not see is also reported as not found.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address does not take that method',
    remedy: 'See the API description for the methods it takes.',
  },
  'wrong-state': {
    status: 409,
    title: 'This cannot be done at this stage',
    remedy: 'Read the resource again: `actions` lists what can be done now.',
  },
  conflict: { status: 409, title: 'This conflicts with something already there', remedy: '`detail` says with what.' },
  'request-in-progress': {
    status: 409,
    title: 'The same request is still being carried out',
    remedy: 'Wait, then send it again with the same Idempotency-Key.',
  },
  'stale-version': {
    status: 412,
    title: 'Someone else changed this first',
    remedy: 'Read it again, look at the difference, and repeat the change with the new ETag.',
  },
  'version-required': {
    status: 428,
    title: 'Say which version you are changing',
    remedy: 'Send If-Match with the ETag you read.',
  },
  'key-reused': {
    status: 422,
    title: 'This Idempotency-Key was used for another request',
    remedy: 'Use a new key for a new request.',
  },
  'file-refused': {
    status: 422,
    title: 'This file is not accepted',
    remedy:
      '`detail` says why. Save it as a plain PDF, PNG, JPEG, text, DOCX or XLSX file without active content, and send it again.',
  },
  'seats-exhausted': {
    status: 409,
    title: 'No seats are left',
    remedy: 'Ask for the reserve list, or choose another course.',
  },
  'address-refused': {
    status: 422,
    title: 'This address is not one the service calls',
    remedy: 'Name an https address of a host on the public internet, on port 443 or 8443, without user or password.',
  },
  'attempt-over': {
    status: 409,
    title: 'This attempt to sign in is over',
    remedy: 'Begin again: an attempt is good once, in the browser that began it, for some minutes.',
  },
  'passkey-refused': {
    status: 401,
    title: 'The passkey was not accepted',
    remedy: 'Use a passkey that was made for this site, or sign in another way.',
  },
  'passkey-copied': {
    status: 401,
    title: 'Two devices seem to use the same passkey',
    remedy: 'Sign in another way, remove this passkey from your account, and make a new one.',
  },
  'last-second-factor': {
    status: 409,
    title: 'Your role needs a second factor, and this is the last',
    remedy: 'Set up another passkey or an authenticator app first.',
  },
  'last-way-in': {
    status: 409,
    title: 'Without it you could not sign in any more',
    remedy: 'Set a password or make another passkey first.',
  },
  'unknown-identity': {
    status: 403,
    title: 'Nobody here is known by this identity',
    remedy: 'Ask the focal point of your country for an account; or sign in another way and link this identity to it.',
  },
  'link-first': {
    status: 403,
    title: 'There is an account with its own way to sign in',
    remedy: 'Sign in as you always do, and link this identity in your account.',
  },
  'identity-taken': {
    status: 409,
    title: 'This identity belongs to another account',
    remedy: 'Unlink it there first.',
  },
  'identity-refused': {
    status: 401,
    title: 'The answer of the identity provider was not accepted',
    remedy: 'Begin again; if it fails again, sign in another way and tell whoever runs this service.',
  },
  'provider-unavailable': {
    status: 503,
    title: 'The identity provider does not answer',
    remedy: 'Sign in with a password or a passkey, or try again later.',
  },
  'too-many-requests': { status: 429, title: 'Too many requests', remedy: 'Wait as long as Retry-After says.' },
  unavailable: {
    status: 503,
    title: 'The service is busy',
    remedy: 'Wait as long as Retry-After says and send the request again.',
  },
} as const satisfies Record<string, { status: number; title: string; remedy: string }>;

export type ProblemCode = keyof typeof problems;

/** `pointer` is a JSON pointer into the body (RFC 9457, section 3); `in` says when it points elsewhere. */
export type FieldError = { pointer: string; detail: string; in?: 'query' | 'path' | 'header' };

export class Problem extends Error {
  /** Seconds until it is worth trying again; becomes Retry-After. */
  retryAfter?: number;

  constructor(
    readonly code: ProblemCode,
    detail: string = problems[code].title,
    readonly errors?: FieldError[],
  ) {
    super(detail);
  }

  get status(): number {
    return problems[this.code].status;
  }

  toJSON() {
    const { status, title } = problems[this.code];
    return {
      type: `/problems/${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.message,
      errors: this.errors,
    };
  }
}

/** One wrong field, said in one line. */
export const invalid = (pointer: string, detail: string) =>
  new Problem('invalid-input', detail, [{ pointer: `#/${pointer}`, detail }]);
