import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

interface Options {
  challenge: string;
  user?: { id: string };
}

/** What a test lets the authenticator, or the browser around it, do wrong. */
interface Odd {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  crossOrigin?: boolean;
  userVerified?: boolean;
  counter?: number;
  userHandle?: string;
  /** Names another credential than the one that signs. */
  id?: string;
}

/** An authenticator in software (WebAuthn level 3, chapter 6): keys on P-256, attestation "none", and a browser around it. */
export function authenticator({ origin = 'http://localhost:3000', rpId = 'localhost' } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let counter = 0;
  let userHandle: string | undefined;

  return {
    id: id.toString('base64url'),

    /** RegistrationResponseJSON for PublicKeyCredentialCreationOptionsJSON. */
    create({ challenge, user }: Options, odd: Odd = {}) {
      userHandle = user?.id;
      const data = Buffer.concat([
        authenticatorData(odd, { attested: true, counter: odd.counter ?? counter }),
        Buffer.alloc(16),
        uint(id.length, 2),
        id,
        coseKey(),
      ]);
      const attestation = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', data],
        ]),
      );
      return {
        ...named(odd),
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, odd).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },

    /** AuthenticationResponseJSON for PublicKeyCredentialRequestOptionsJSON. */
    get({ challenge }: Options, odd: Odd = {}) {
      counter = odd.counter ?? counter + 1;
      const client = clientData('webauthn.get', challenge, odd);
      const data = authenticatorData(odd, { attested: false, counter });
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...named(odd),
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
          userHandle: odd.userHandle ?? userHandle,
        },
      };
    },
  };

  function named(odd: Odd) {
    const said = odd.id ?? id.toString('base64url');
    return { id: said, rawId: said, type: 'public-key', clientExtensionResults: {} };
  }

  function clientData(type: string, challenge: string, odd: Odd) {
    const { origin: at = origin, crossOrigin = false } = odd;
    return Buffer.from(
      JSON.stringify({ type: odd.type ?? type, challenge: odd.challenge ?? challenge, origin: at, crossOrigin }),
    );
  }

  function authenticatorData(
    { rpId: party = rpId, userVerified = true }: Odd,
    { attested, counter: count }: { attested: boolean; counter: number },
  ) {
    const flags = 0x01 | (userVerified ? 0x04 : 0) | (attested ? 0x40 : 0);
    return Buffer.concat([sha256(Buffer.from(party)), uint(flags, 1), uint(count, 4)]);
  }

  /** RFC 9053: EC2, ES256, P-256. */
  function coseKey() {
    const { x, y } = publicKey.export({ format: 'jwk' });
    return cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x!, 'base64url')],
        [-3, Buffer.from(y!, 'base64url')],
      ]),
    );
  }
}

const sha256 = (data: Buffer) => createHash('sha256').update(data).digest();

function uint(value: number, bytes: number) {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

/** As much of CBOR (RFC 8949) as is needed here. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Map)
    return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, of]) => [cbor(key), cbor(of)])]);
  throw new Error(`No CBOR for ${typeof value}`);
}

const head = (major: number, value: number) =>
  value < 24
    ? uint((major << 5) | value, 1)
    : value < 256
      ? uint((major << 13) | (24 << 8) | value, 2)
      : Buffer.concat([uint((major << 5) | 25, 1), uint(value, 2)]);
