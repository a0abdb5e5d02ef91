import { Problem } from '../../problems.js';

export type RefusedReason = 'not-a-url' | 'not-https' | 'port' | 'user-info' | 'host-too-long' | 'not-public';

/**
 * The address is not one the service calls. A name that does not exist and one that leads inside get the same answer, so
 * that nobody can ask us which names there are inside.
 */
export class AddressRefused extends Problem {
  /** `pointer`: the field that holds the address, when it came from one. */
  constructor(
    readonly reason: RefusedReason,
    pointer?: string,
  ) {
    super('address-refused', words[reason], pointer ? [{ pointer: `#/${pointer}`, detail: words[reason] }] : undefined);
  }
}

const words: Record<RefusedReason, string> = {
  'not-a-url': 'This is not an address: it starts with https:// and names a host',
  'not-https': 'The address must start with https://',
  port: 'The port must be 443 or 8443',
  'user-info': 'The address must hold neither a user name nor a password',
  'host-too-long': 'The name of a host has at most 253 characters',
  'not-public': 'The host has no address on the public internet, or one that is not',
};
