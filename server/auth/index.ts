export { ApiToken } from './api-token.js';
export { authRoutes } from './auth-routes.js';
export { ownSession } from './own-session.js';
export {
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
  type NewAuthenticator,
} from './authenticator.js';
export { changeProfile } from './change-profile.js';
export { changePassword } from './change-password.js';
export { secondFactorProof } from './check-second-factor.js';
export { endOtherSessions, endSession, endSessionsOf, listSessions, type SessionView } from './end-sessions.js';
export { resetSecondFactor } from './reset-second-factor.js';
export { findActor } from './find-actor.js';
export { findMe, type Me } from './find-me.js';
export { forgetEnded } from './forget-ended.js';
export { formToken, hasFormToken } from './form-token.js';
export { MembershipRow } from './membership-row.js';
export { createPassport } from './passport.js';
export { faultText, hashPassword, passwordField } from './password.js';
export { passwordFault } from './password-rules.js';
export { forgetCeremonies } from './ceremonies/ceremony.js';
export { broughtKey, browserKey } from './ceremonies/browser-key.js';
export { beginOidc, type OidcKind } from './oidc/begin-oidc.js';
export { createIdentityProvider, OIDC_CALLBACK, type ProviderSettings } from './oidc/create-identity-provider.js';
export { finishOidc } from './oidc/finish-oidc.js';
export { listIdentities } from './oidc/identity-queries.js';
export { identityRoutes } from './oidc/identity-routes.js';
export { signInWithOidc } from './oidc/sign-in-with-oidc.js';
export { unlinkIdentity } from './oidc/unlink-identity.js';
export { Identity } from './oidc/identity.js';
export { beginPasskeyRegistration, MOST_PASSKEYS } from './passkeys/begin-passkey-registration.js';
export { beginPasskeySignIn } from './passkeys/begin-passkey-sign-in.js';
export { checkPasskey } from './passkeys/check-passkey.js';
export { listPasskeys } from './passkeys/passkey-queries.js';
export { passkeyRoutes } from './passkeys/passkey-routes.js';
export { Passkey } from './passkeys/passkey.js';
export { registerPasskey } from './passkeys/register-passkey.js';
export { removePasskey } from './passkeys/remove-passkey.js';
export { signInWithPasskey } from './passkeys/sign-in-with-passkey.js';
export { LENGTH_ALONE, LENGTH_WITH_SECOND_FACTOR, LONGEST } from './password-rules.js';
export { askReset, findReset, RESET_MINUTES, resetPassword, resetUrl } from './password-reset.js';
export { Person } from './person.js';
export { recoveryCodesLeft } from './recovery-codes.js';
export { formsOnly, sameOrigin } from './same-origin.js';
export { secondFactorsOf, type SecondFactor } from './second-factors.js';
export { halfSignedIn, type SignInMethod } from './session-state.js';
export { secondsLeft } from './session-store.js';
export { sessionCookie, sessions } from './sessions.js';
export { countTry, proveAgain, proveSecondFactor, sessionProof, signIn, signOut, triedBy } from './sign-in.js';
export { signInLimits } from './sign-in-limits.js';
export { signInParts, type SignIn } from './sign-in-parts.js';
export { startSession } from './start-session.js';
export { issueToken, listTokens, revokeToken } from './tokens.js';
export { keepTotp, newTotpSecret, totpCode, totpUri } from './totp.js';
