/** Where a person can sign in elsewhere (OpenID Connect), when the operator has set one up. */
export interface IdentityProvider {
  readonly issuer: string;
  /** As its people call it. */
  readonly name: string;
  /** Where to send the browser. Rejects with `provider-unavailable`. */
  authorizationUrl(asked: Asked): Promise<string>;
  /**
   * Who came back with this query of the callback. Every claim has been checked: issuer, audience, signature, times,
   * nonce. Rejects with `identity-refused` or `provider-unavailable`.
   */
  whoCameBack(query: URLSearchParams, expected: { state: string; nonce: string; codeVerifier: string }): Promise<Known>;
}

export interface Asked {
  state: string;
  nonce: string;
  codeVerifier: string;
  /** They must sign in there once more, even if the provider still knows them. */
  again: boolean;
}

export interface Known {
  issuer: string;
  subject: string;
  /** Only if the provider says that it is theirs; lower case, NFC. The provider may be asked for it. */
  verifiedEmail(): Promise<string | null>;
  secondFactor: boolean;
  /** When they last signed in there, where the provider tells. */
  authenticatedAt: Date | null;
}

declare module '../../platform/context.js' {
  interface Parts {
    /** None unless `OIDC_ISSUER` is set. */
    readonly identityProvider?: IdentityProvider | undefined;
  }
}
