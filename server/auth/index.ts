export { ApiToken } from './api-token.js';
export { authRoutes, ownSession } from './auth-routes.js';
export {
  beginAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
  type NewAuthenticator,
} from './authenticator.js';
export { changePassword } from './change-password.js';
export { secondFactorProof } from './check-second-factor.js';
export { endOtherSessions, endSession, endSessionsOf, listSessions, type SessionView } from './end-sessions.js';
export { resetSecondFactor } from './reset-second-factor.js';
export { findActor } from './find-actor.js';
export { findMe, type Me } from './find-me.js';
export { formToken } from './form-token.js';
export { MembershipRow } from './membership-row.js';
export { createPassport } from './passport.js';
export { hashPassword, passwordField } from './password.js';
export { LENGTH_ALONE, LENGTH_WITH_SECOND_FACTOR, LONGEST } from './password-rules.js';
export { askReset, findReset, RESET_MINUTES, resetPassword, resetUrl } from './password-reset.js';
export { Person } from './person.js';
export { recoveryCodesLeft } from './recovery-codes.js';
export { formsOnly, sameOrigin } from './same-origin.js';
export { secondFactorsOf, type SecondFactor } from './second-factors.js';
export { halfSignedIn, type SignInMethod } from './session-state.js';
export { sessionCookie, sessions } from './sessions.js';
export { countTry, proveAgain, proveSecondFactor, sessionProof, signIn, signOut, triedBy } from './sign-in.js';
export { signInLimits } from './sign-in-limits.js';
export { signInParts, type SignIn } from './sign-in-parts.js';
export { startSession } from './start-session.js';
export { issueToken, listTokens, revokeToken } from './tokens.js';
export { keepTotp, newTotpSecret, totpCode, totpUri } from './totp.js';
