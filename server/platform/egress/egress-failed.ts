/** Why there was no answer. Coarse: whoever named the address learns nothing of the network it was called from. */
export type EgressFailure = 'timeout' | 'tls' | 'unreachable' | 'broken-answer';

/** The address may be called, and no answer came. */
export class EgressFailed extends Error {
  constructor(
    readonly reason: EgressFailure,
    cause: unknown,
  ) {
    super(words[reason], { cause });
  }
}

const words: Record<EgressFailure, string> = {
  timeout: 'No answer in time',
  tls: 'No trusted TLS connection could be made',
  unreachable: 'No connection could be made',
  'broken-answer': 'The answer broke off or was not HTTP',
};

export function asEgressFailed(error: unknown): EgressFailed {
  const { name = '', code = '', message = '' } = (error ?? {}) as { name?: string; code?: string; message?: string };
  if (name === 'TimeoutError' || /TIMEOUT|ETIMEDOUT/.test(code)) return new EgressFailed('timeout', error);
  if (TLS.test(code) || TLS.test(message)) return new EgressFailed('tls', error);
  if (ANSWER.test(code)) return new EgressFailed('broken-answer', error);
  return new EgressFailed('unreachable', error);
}

const TLS = /CERT|^ERR_TLS|^ERR_SSL|SELF_SIGNED|UNABLE_TO_|EPROTO|TLS connection/;
const ANSWER = /^(HPE_|UND_ERR_(SOCKET|HEADERS_OVERFLOW|ABORTED|INFO|RES)|ECONNRESET)/;
