import { z } from 'zod';
import { isSigningKey } from './platform/audit/signing-key.js';

const optional = (schema: z.ZodType<string>) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const contact = z
  .url({ protocol: /^(mailto|https|tel)$/, error: 'must start with mailto:, https:// or tel:' })
  .max(300);

const Env = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Public address of the service; links in mails start with it. Default: the address it listens on. */
  BASE_URL: optional(z.url()),
  /** Where the embedded database, kept mails and the generated secret live. */
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  /** Who migrates, when DATABASE_URL names a login that owns nothing. */
  DATABASE_OWNER_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  /** Keeps several installations on one Redis apart. */
  REDIS_PREFIX: z
    .string()
    .regex(/^[\w-]+$/)
    .default('bandung'),
  MEILI_URL: optional(z.url({ protocol: /^https?$/ })),
  MEILI_KEY: optional(z.string().min(1)),
  /** A provider of embeddings, one more signal of matching; OpenAI's protocol. Unset: nothing is asked of anyone. */
  EMBEDDINGS_URL: optional(z.url({ protocol: /^https?$/ })),
  EMBEDDINGS_MODEL: optional(z.string().min(1).max(200)),
  EMBEDDINGS_KEY: optional(z.string().min(1)),
  /** An OpenID Connect provider where people may sign in too, and what this service is known as there. */
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ })),
  OIDC_CLIENT_ID: optional(z.string().min(1).max(500)),
  OIDC_CLIENT_SECRET: optional(z.string().min(1).max(1000)),
  /** As its people call it: `Sign in with …`. Default: the host of the issuer. */
  OIDC_NAME: optional(z.string().min(1).max(60)),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })),
  MAIL_FROM: z.string().default('Bandung <no-reply@bandung.example>'),
  /** Where people complain, of accessibility too: `mailto:`, `https://` or `tel:`. Shown to everyone. */
  CONTACT: optional(contact),
  /** Where holes in the security are told of; in /.well-known/security.txt. Default: CONTACT. */
  SECURITY_CONTACT: optional(contact),
  /**
   * Signs cookies, cursors and unsubscribe links, and seals the secrets of webhooks and the keys of files. Changing it
   * signs everyone out; webhooks then need new secrets, and files that were sent cannot be read any more.
   */
  SESSION_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  /**
   * Receivers of tests and of development that webhooks and the like may reach though they lie inside, also by http:
   * `host:port`, separated by commas. Production refuses it.
   */
  EGRESS_ALLOW: optional(
    z.string().regex(/^\s*([\w.-]+|\[[\da-f:.]+\]):\d{1,5}(\s*,\s*([\w.-]+|\[[\da-f:.]+\]):\d{1,5})*\s*$/i, {
      error: 'must be host:port, or several with commas between',
    }),
  ),
  /** Signs the checkpoints of the audit: an Ed25519 key, PKCS #8 in DER, base64. Default: one made and kept in DATA_DIR. */
  AUDIT_SIGNING_KEY: optional(
    z
      .string()
      .refine(isSigningKey, 'must be an Ed25519 key: openssl genpkey -algorithm ed25519 -outform DER | base64 -w0'),
  ),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  /** Number of proxies in front whose X-Forwarded-* headers are believed. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Load the illustrative demo world into an empty embedded database. */
  DEMO: z.stringbool().default(true),
  /** Requests a minute allowed to one person or, signed out, one address; five times that to an organisation or a network. */
  RATE_LIMIT: z.coerce.number().int().positive().default(600),
});

export type Config = Readonly<z.output<typeof Env>>;

/** Read once, at start: a wrong or missing value stops the process, in words, before it serves anyone. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const { success, data, error } = Env.safeParse(env);
  const mistakes = success
    ? [...missing(data), ...missingInProduction(data)]
    : error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (mistakes.length > 0 || !data) throw new ConfigError(mistakes);
  return Object.freeze(data);
}

export class ConfigError extends Error {
  constructor(readonly mistakes: string[]) {
    super(`Bandung cannot start with this configuration:\n${mistakes.map((m) => `  - ${m}`).join('\n')}`);
  }
}

const missing = (config: z.output<typeof Env>): string[] => [
  ...(config.EMBEDDINGS_URL && !config.EMBEDDINGS_MODEL ? ['EMBEDDINGS_MODEL: needed with EMBEDDINGS_URL'] : []),
  ...(config.OIDC_ISSUER && !config.OIDC_CLIENT_ID ? ['OIDC_CLIENT_ID: needed with OIDC_ISSUER'] : []),
  ...(config.OIDC_ISSUER && !config.OIDC_CLIENT_SECRET ? ['OIDC_CLIENT_SECRET: needed with OIDC_ISSUER'] : []),
  ...(config.OIDC_ISSUER?.startsWith('http:') && !config.EGRESS_ALLOW
    ? ['OIDC_ISSUER: must start with https://; http is for a provider that EGRESS_ALLOW names']
    : []),
  ...(config.DATABASE_OWNER_URL && !config.DATABASE_URL ? ['DATABASE_URL: needed with DATABASE_OWNER_URL'] : []),
];

function missingInProduction(config: z.output<typeof Env>): string[] {
  if (config.NODE_ENV !== 'production') return [];
  return [
    ...(config.SESSION_SECRET ? [] : ['SESSION_SECRET: production needs its own secret of at least 32 characters']),
    ...(config.BASE_URL ? [] : ['BASE_URL: production needs its public address, for the links in mails']),
    ...(config.EGRESS_ALLOW ? ['EGRESS_ALLOW: production calls nothing that lies inside; leave it unset'] : []),
    ...(config.MEILI_URL && !config.MEILI_KEY ? ['MEILI_KEY: needed with MEILI_URL'] : []),
  ];
}
